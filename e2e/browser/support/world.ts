import {randomBytes} from 'node:crypto';

import {Session} from './session';

const PASSWORD = 'Playbooks-sample1';

/** A member of the team of a test. */
export interface Person {
    username: string;
    password: string;
    api: Session;
}

/** A task as the API takes it. */
export interface TaskInput {
    title: string;
    description?: string;
}

/** A playbook as tests need to know it. */
export interface Playbook {
    id: string;
    title: string;
}

/** A run as tests need to know it. */
export interface Run {
    id: string;
    name: string;
    owner_user_id: string;
    channel_id: string;
    current_status: 'InProgress' | 'Finished';
    checklists: {
        title: string;
        items: {
            id: string;
            title: string;
            state: string;
            assignee_id: string;
            due_date: number;
        }[];
    }[];
}

interface Channel {
    id: string;
    name: string;
    display_name: string;
}

/** The usual content of a playbook: two sections, five tasks. */
export const INCIDENT: Record<string, TaskInput[]> = {
    Triage: [
        {
            title: 'Confirm the alarm',
            description: 'Look at the **dashboard** first.',
        },
        {title: 'Tell support'},
        {title: 'Find the cause'},
    ],
    'Clean up': [{title: 'Write to customers'}, {title: 'Plan the review'}],
};

/** Makes somebody who belongs to a team. */
async function member(admin: Session, teamId: string, role: string, first: string, last: string): Promise<Person> {
    const username = `${role}-${randomBytes(5).toString('hex')}`;
    const {id} = await admin.host<{id: string}>('POST', '/users', {
        username,
        password: PASSWORD,
        email: `${username}@example.com`,
        first_name: first,
        last_name: last,
    });
    await admin.host('POST', `/teams/${teamId}/members`, {team_id: teamId, user_id: id});
    return {username, password: PASSWORD, api: await Session.open(username, PASSWORD)};
}

/** A team of its own for one test, with the two people who act in it. Tests never see each other's. */
export class World {
    private constructor(
        private readonly admin: Session,
        readonly team: {id: string; name: string; display_name: string},
        /** Makes playbooks and runs, and owns them. */
        readonly owner: Person,
        /** Works along. */
        readonly participant: Person,
    ) {}

    static async make(admin: Session): Promise<World> {
        const mark = randomBytes(5).toString('hex');
        const team = await admin.host<World['team']>('POST', '/teams', {
            name: `team-${mark}`,
            display_name: 'Harbour',
            type: 'O',
        });
        const join = (role: string, first: string, last: string) => member(admin, team.id, role, first, last);
        return new World(admin, team, await join('olga', 'Olga', 'Owner'), await join('paul', 'Paul', 'Partner'));
    }

    /** Somebody of the team who takes part in nothing. */
    async viewer(): Promise<Person> {
        return member(this.admin, this.team.id, 'vera', 'Vera', 'Viewer');
    }

    /** A public playbook of the owner; both people are members. */
    async playbook(title: string, sections: Record<string, TaskInput[]> = INCIDENT): Promise<Playbook> {
        const {id} = await this.owner.api.playbooks<{id: string}>('POST', '/playbooks', {
            title,
            team_id: this.team.id,
            public: true,
            status_update_enabled: true,
            reminder_timer_default_seconds: 24 * 60 * 60,
            create_public_playbook_run: true,
            checklists: Object.entries(sections).map(([name, items]) => ({
                title: name,
                items,
            })),
            members: [
                {
                    user_id: this.owner.api.userId,
                    roles: ['playbook_member', 'playbook_admin'],
                },
                {
                    user_id: this.participant.api.userId,
                    roles: ['playbook_member'],
                },
            ],
            invite_users_enabled: true,
            invited_user_ids: [this.participant.api.userId],
            create_channel_member_on_new_participant: true,
        });
        return {id, title};
    }

    /** A run of the owner in which both people take part. Without a channel it gets one of its own. */
    async run(playbook: Playbook, name: string, channelId?: string): Promise<Run> {
        const {id} = await this.owner.api.playbooks<Run>('POST', '/runs', {
            name,
            playbook_id: playbook.id,
            team_id: this.team.id,
            owner_user_id: this.owner.api.userId,
            channel_id: channelId,
        });
        return this.readRun(id);
    }

    /** A run with the usual tasks, from a playbook made for it. */
    async incident(name: string): Promise<Run> {
        return this.run(await this.playbook('Incident response'), name);
    }

    async readRun(id: string): Promise<Run> {
        return this.owner.api.playbooks<Run>('GET', `/runs/${id}`);
    }

    /** A public channel with both people. */
    async channel(displayName: string): Promise<Channel> {
        const channel = await this.owner.api.host<Channel>('POST', '/channels', {
            team_id: this.team.id,
            name: displayName.toLowerCase().replaceAll(/\W+/g, '-'),
            display_name: displayName,
            type: 'O',
        });
        await this.owner.api.host('POST', `/channels/${channel.id}/members`, {
            user_id: this.participant.api.userId,
        });
        return channel;
    }

    /** The address of a channel in the web client. */
    async channelPath(channelId: string): Promise<string> {
        const {name} = await this.owner.api.host<Channel>('GET', `/channels/${channelId}`);
        return `/${this.team.name}/channels/${name}`;
    }

    /** The states of the tasks of a run by their titles, as the server has them. */
    async states(runId: string): Promise<Record<string, string>> {
        const {checklists} = await this.readRun(runId);
        return Object.fromEntries(checklists.flatMap(({items}) => items.map(({title, state}) => [title, state])));
    }
}
