import type {Channel} from '@mattermost/types/channels';
import type {Team} from '@mattermost/types/teams';
import type {UserProfile} from '@mattermost/types/users';

import type {HostState} from 'src/host/store';

/** An id of the host's form that says what it is for: `testId('owner')`. */
export function testId(name: string): string {
    return name
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '')
        .padEnd(26, '0')
        .slice(0, 26);
}

export function aUser(name: string, overrides: Partial<UserProfile> = {}): UserProfile {
    return {
        id: testId(name),
        username: name,
        first_name: name.charAt(0).toUpperCase() + name.slice(1),
        last_name: 'Tester',
        nickname: '',
        email: `${name}@example.com`,
        roles: 'system_user',
        locale: 'en',
        last_picture_update: 0,
        create_at: 1,
        update_at: 1,
        delete_at: 0,
        ...overrides,
    } as UserProfile;
}

export function aTeam(name: string, overrides: Partial<Team> = {}): Team {
    return {
        id: testId(name),
        name,
        display_name: name.charAt(0).toUpperCase() + name.slice(1),
        description: '',
        delete_at: 0,
        ...overrides,
    } as Team;
}

export function aChannel(name: string, overrides: Partial<Channel> = {}): Channel {
    return {
        id: testId(name),
        name,
        display_name: name.charAt(0).toUpperCase() + name.slice(1),
        type: 'O',
        team_id: world.team.id,
        delete_at: 0,
        header: '',
        purpose: '',
        ...overrides,
    } as Channel;
}

/** The people and places that tests speak of. */
export const world = {
    team: aTeam('northwind'),
    owner: aUser('owner'),
    participant: aUser('participant'),
    member: aUser('member'),
    outsider: aUser('outsider'),
    admin: aUser('admin', {roles: 'system_user system_admin'}),
};

export interface HostSetup {
    /** Who is signed in; the owner by default. */
    me?: UserProfile;
    users?: readonly UserProfile[];
    channels?: readonly Channel[];
    /** The channel on screen. */
    currentChannel?: Channel;
    /** What the signed-in user may do in the team. */
    teamPermissions?: readonly string[];
    /** What the signed-in user may do in the channels; what channel users usually may when left out. */
    channelPermissions?: readonly string[];
    preferences?: Record<string, string>;
    config?: Record<string, string>;
}

const EVERYTHING = [
    'playbook_public_create',
    'playbook_private_create',
    'create_public_channel',
    'create_private_channel',
];

/** The host's store as far as Playbooks reads it. */
export function hostState(setup: HostSetup = {}): HostState {
    const {me = world.owner, channels = [], currentChannel, preferences = {}, config = {}} = setup;
    const users = [world.owner, world.participant, world.member, world.admin, ...(setup.users ?? []), me];
    const byId = <T extends {id: string}>(list: readonly T[]) =>
        Object.fromEntries(list.map((item) => [item.id, item]));
    const known = currentChannel ? [...channels, currentChannel] : channels;
    return {
        entities: {
            general: {config},
            users: {currentUserId: me.id, profiles: byId(users)},
            teams: {
                currentTeamId: world.team.id,
                teams: byId([world.team]),
                myMembers: {[world.team.id]: {team_id: world.team.id, user_id: me.id, roles: 'team_user'}},
            },
            channels: {
                currentChannelId: currentChannel?.id ?? '',
                channels: byId(known),
                myMembers: Object.fromEntries(known.map((channel) => [channel.id, {channel_id: channel.id}])),
                roles: Object.fromEntries(known.map((channel) => [channel.id, new Set(['channel_user'])])),
            },
            roles: {
                roles: {
                    team_user: {name: 'team_user', permissions: setup.teamPermissions ?? EVERYTHING},
                    playbook_member: {name: 'playbook_member', permissions: ['run_create']},
                    playbook_admin: {
                        name: 'playbook_admin',
                        permissions: ['public', 'private'].flatMap((visibility) =>
                            [
                                'manage_members',
                                'manage_roles',
                                visibility === 'public' ? 'make_private' : 'make_public',
                            ].map((permission) => `playbook_${visibility}_${permission}`),
                        ),
                    },
                    channel_user: {name: 'channel_user', permissions: setup.channelPermissions ?? ['create_post']},
                },
            },
            preferences: {
                myPreferences: Object.fromEntries(Object.entries(preferences).map(([key, value]) => [key, {value}])),
            },
        },
        views: {rhs: {isSidebarOpen: false, isSidebarExpanded: false}},
    } as unknown as HostState;
}
