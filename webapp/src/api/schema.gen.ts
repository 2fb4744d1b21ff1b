// Generated from docs/api/openapi.yaml by npm run generate. Do not edit.

export interface paths {
    "/playbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List playbooks
         * @description A page of the playbooks that the caller may see: the public ones of their teams and those that list them.
         *     Totals count nothing else. Every order ends with the id, so pages are stable. Items have everything but
         *     `checklists`, which are `[]`: never write an item back, read the playbook first.
         */
        get: operations["listPlaybooks"];
        put?: never;
        /**
         * Create a playbook
         * @description Members that are left out take their zero value: a minimal playbook has everything switched off. Without
         *     `members`, the caller becomes the only member, as admin; where nobody who is listed is one, the caller is added.
         *     Ids of metrics are ignored. `title` and a positive
         *     `reminder_timer_default_seconds` are required. Invited users must be members of the team, invited groups open
         *     to mentions, and the caller able to post in every broadcast channel (`403`).
         */
        post: operations["createPlaybook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbooks/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a playbook of a file
         * @description The file is what `exportPlaybook` gives; it may hold any other member of a playbook, too. The new playbook is public
         *     and belongs to the caller alone; `members` and `public` of the file are ignored. Everything in it gets an id of its
         *     own, but for the options of attributes. All of it is made, or nothing.
         *
         *     What a playbook cannot have is left out or filled in, and `notices` say so, one by one: attributes and conditions
         *     that break a rule, and what refers to them; people, groups and channels that are not known here; assignees who
         *     are not invited; a run number prefix that another playbook of the team uses; missing titles. Everything else that breaks
         *     a rule is `400`, with the member that does. Missing members take their zero value; unlike on creation,
         *     `reminder_timer_default_seconds` may be 0.
         *
         *     The caller must be able to create public playbooks in the team, invited users must be in it, and the
         *     caller able to post in every broadcast channel (`403`).
         */
        post: operations["importPlaybook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbooks/autocomplete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Playbooks for the slash command's autocomplete
         * @description The first 15 visible playbooks of a team, ordered by id. Other parameters of the host are ignored.
         */
        get: operations["autocompletePlaybooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        /**
         * Read a playbook
         * @description Complete, with its run counters. Archived playbooks can be read too.
         */
        get: operations["getPlaybook"];
        /**
         * Replace a playbook
         * @description Replaces everything: what is left out takes its zero value, except `team_id`, `members`, `metrics`,
         *     `admin_only_edit` and `owner_group_only_actions`, which stay as they are. Read, change, write back the whole
         *     object. Ids of checklists and tasks that are sent stay; missing ones are given out, which is why the answer
         *     holds the playbook as it is now. Runs that have started do not change.
         *
         *     Invited users, groups and a default owner who are out of reach are dropped silently. Giving or taking roles,
         *     changing `public`, moving to another team and the two locks need rights of their own (`403`), and somebody must
         *     stay admin (`409`). Channels that are added must be open to the caller. At most 2 MiB. To change some fields
         *     only, use `PATCH`.
         */
        put: operations["replacePlaybook"];
        post?: never;
        /**
         * Archive a playbook
         * @description Hides it and stops new runs; runs in progress go on. Archiving again changes nothing.
         */
        delete: operations["archivePlaybook"];
        options?: never;
        head?: never;
        /**
         * Change parts of a playbook
         * @description Changes the fields that are sent, all of them or none; what is left out or `null` stays. Lists are replaced as
         *     a whole. Any other member, such as `id` or `num_runs`, is `400`. Rights and checks are those of `PUT`, for what
         *     changes. Changing nothing does nothing. At most 2 MiB.
         */
        patch: operations["updatePlaybook"];
        trace?: never;
    };
    "/playbooks/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Bring an archived playbook back
         * @description Does nothing to an active one. `409` when another playbook of the team has taken its prefix.
         */
        put: operations["restorePlaybook"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbooks/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a playbook
         * @description The copy is called "Copy of …", is in the same team with the same visibility, active, and belongs to the caller
         *     alone. It has ids of its own for everything in it, no run number prefix and no name template. Who copies must
         *     be able to view and to edit the original and to create a playbook like it (`403`). The body is ignored.
         */
        post: operations["duplicatePlaybook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbooks/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        /**
         * A playbook as a file
         * @description For `importPlaybook`, here or elsewhere. Open to everybody who may view the playbook, archived or not. Members are
         *     sorted by name, lines indented by four blanks; members of the playbook that are zero are left out, but for `checklists`
         *     and `metrics`. Ids of attributes, options and conditions are there for references within the file. What only means
         *     something here stays behind: team, visibility, members, invitations, default owner, named assignees,
         *     broadcasts, webhooks and `admin_only_edit`.
         */
        get: operations["exportPlaybook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbooks/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        /**
         * Members of a playbook
         * @description Open to everybody who may view the playbook.
         */
        get: operations["listPlaybookMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbooks/{id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
                /** @description The user. */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Add a member or change their roles
         * @description The user must be an active member of the playbook's team. Adding a plain member needs the right to manage
         *     members; any other roles, and changing those of somebody who is listed, also the right to manage roles. The
         *     last admin stays admin (`409`), unless a system admin decides otherwise. Setting what is so changes nothing.
         */
        put: operations["setPlaybookMember"];
        post?: never;
        /**
         * Remove a member
         * @description Everybody may leave. Removing others needs the right to manage members, removing an admin also the right to
         *     manage roles. The last admin stays (`409`), unless a system admin decides otherwise.
         */
        delete: operations["removePlaybookMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbooks/{id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a metric to a playbook
         * @description It comes after the others. A playbook has at most 4, with titles that differ; removed ones do not count.
         */
        post: operations["addPlaybookMetric"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbooks/{id}/metrics/{metric_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
                /** @description The metric. */
                metric_id: components["schemas"]["PathId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a metric from a playbook
         * @description Values that runs have of it stay. It comes back when a playbook is written with its id among the metrics.
         */
        delete: operations["removePlaybookMetric"];
        options?: never;
        head?: never;
        /**
         * Change a metric of a playbook
         * @description What is left out stays; a target of `null` clears it. The type never changes.
         */
        patch: operations["updatePlaybookMetric"];
        trace?: never;
    };
    "/playbooks/{id}/property_fields": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        /**
         * Attributes of a playbook
         * @description Open to everybody who may view the playbook, archived or not. Ordered by `attrs.sort_order`, then by age.
         *     With `updated_since`, what was changed at that time is told again: apply it again.
         */
        get: operations["listPlaybookFields"];
        put?: never;
        /**
         * Add an attribute to a playbook
         * @description Needs the right to edit the playbook, as all changes of attributes do. A playbook has at most 20 (`400`); their
         *     names differ, whatever the case (`409`). Runs that go on are not affected, here and in all changes of attributes.
         */
        post: operations["addPlaybookField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbooks/{id}/property_fields/reorder": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move an attribute of a playbook
         * @description Numbers all of them anew, from 0. Moving one to where it is changes nothing.
         */
        post: operations["movePlaybookField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbooks/{id}/property_fields/{field_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
                /** @description The attribute. */
                field_id: components["parameters"]["FieldId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Redefine an attribute of a playbook
         * @description What is left out takes its default. An option with the id of an earlier one is that one; without an id it is
         *     new. The type, and options, cannot go while conditions or tasks use them (`409`). A new name is put into the
         *     template of run names, too.
         */
        put: operations["replacePlaybookField"];
        post?: never;
        /**
         * Delete an attribute of a playbook
         * @description Not while conditions use it or tasks are assigned by it (`409`), nor while the template of run names has its
         *     placeholder (`400`).
         */
        delete: operations["removePlaybookField"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbooks/{id}/property_fields/{field_id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
                /** @description The attribute. */
                field_id: components["parameters"]["FieldId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy an attribute of a playbook
         * @description The copy stands next to the original, with a name and options of its own. The body is ignored.
         */
        post: operations["duplicatePlaybookField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbooks/{id}/conditions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        /**
         * Conditions of a playbook
         * @description Open to everybody who may view the playbook, archived or not. In the order of their making.
         */
        get: operations["listPlaybookConditions"];
        put?: never;
        /**
         * Add a condition to a playbook
         * @description Tasks refer to it by its id, in `condition_id`; in runs they are hidden until it is met. Needs the right to edit
         *     the playbook, as all changes of conditions do. A playbook has at most 1000.
         */
        post: operations["addPlaybookCondition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbooks/{id}/conditions/{condition_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
                /** @description The condition. */
                condition_id: components["parameters"]["ConditionId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Redefine a condition of a playbook
         * @description Tasks keep referring to it. Copies that runs have stay as they are.
         */
        put: operations["replacePlaybookCondition"];
        post?: never;
        /**
         * Delete a condition of a playbook
         * @description Tasks that refer to it are always shown then.
         */
        delete: operations["removePlaybookCondition"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbooks/{id}/favorite": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Make a playbook a favourite
         * @description Puts the playbook into the caller's category `Favorite` of its team, which comes into being with the first
         *     favourite, and out of every other category of the caller. Open to everybody who may view the playbook. Archived
         *     playbooks stay as they are (`400`).
         *     Doing it again changes nothing.
         */
        put: operations["favourPlaybook"];
        post?: never;
        /**
         * Make a playbook no favourite
         * @description Under the same conditions. Doing it again changes nothing.
         */
        delete: operations["disfavourPlaybook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbooks/{id}/autofollows": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        /**
         * Who follows every new run of a playbook
         * @description Open to everybody who may view the playbook. People who lost access to it stay on the list.
         */
        get: operations["listAutoFollowers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbooks/{id}/autofollows/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
                /** @description The user. */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Follow every new run of a playbook
         * @description People do that for themselves, system admins for anybody; the follower must be able to view the playbook.
         *     From now on the user follows each new run that they may view, and the bot tells them of its start. Runs that
         *     exist already stay as they are. Following again changes nothing. At most 1000 people can follow a playbook
         *     (`400`), and nobody an archived one (`400`).
         */
        put: operations["autoFollowPlaybook"];
        post?: never;
        /**
         * Stop following every new run of a playbook
         * @description Under the same conditions. Runs that the user follows stay followed.
         */
        delete: operations["stopAutoFollowingPlaybook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List runs
         * @description A page of complete runs that the caller may see. Totals count nothing else. Every order ends with the id. To
         *     keep a copy up to date, ask with `since` one more than the greatest `update_at` you have.
         */
        get: operations["listRuns"];
        put?: never;
        /**
         * Start a run
         * @description With `playbook_id`: a run of the playbook, in a new channel or in the one that `channel_id` names. Without: a
         *     checklist in the channel. The playbook's default owner, where one is set, takes the run whatever the request
         *     says; else `owner_user_id`, else the caller. A name template of the playbook replaces `name`. Nothing is left
         *     behind when the answer is an error.
         */
        post: operations["startRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/dialog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a run from the interactive dialog
         * @description What the host sends when somebody submits the dialog that `/playbook run` opens. The submission holds
         *     `playbookID` and `playbookRunName`; `state` is a JSON object with `post_id`, `client_id` and `prompt_post_id`.
         *     `client_id` comes back in the websocket event of the new run. A cancelled dialog changes nothing (`200`).
         */
        post: operations["submitRunDialog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/add-to-timeline-dialog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a post into the timeline from the interactive dialog
         * @description As `addToTimeline`. The submission holds `playbook_run` (the run's id) and `summary`; `state` is a JSON object with
         *     `post_id`. A cancelled dialog changes nothing.
         */
        post: operations["submitTimelineDialog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Owners of visible runs
         * @description Each owner once, whatever the state of their runs. Names are blank where the server hides full names.
         */
        get: operations["listRunOwners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Channels of runs
         * @description The channel ids of the page of runs that `listRuns` gives for the same parameters, in its order, repeats kept.
         */
        get: operations["listRunChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/checklist-autocomplete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Checklists of a channel's runs for the slash command
         * @description One suggestion for each checklist of the runs in progress: its position as `Item`, its title as `Hint`. With
         *     several runs, newest first, both begin with the run.
         */
        get: operations["autocompleteChecklists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/checklist-autocomplete-item": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tasks of a channel's runs for the slash command
         * @description As for checklists, with the position of the checklist and of the task as `Item`.
         */
        get: operations["autocompleteTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/runs-autocomplete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Runs of a channel for the slash command
         * @description One suggestion for each run in progress, newest first; none when there is only one run.
         */
        get: operations["autocompleteRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/channel/{channel_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The channel. */
                channel_id: components["parameters"]["ChannelId"];
            };
            cookie?: never;
        };
        /**
         * The only run of a channel
         * @description Finished runs and checklists count. `400` when there are several.
         */
        get: operations["getRunOfChannel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/channel/{channel_id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The channel. */
                channel_id: components["parameters"]["ChannelId"];
            };
            cookie?: never;
        };
        /**
         * Runs in progress of a channel
         * @description Runs of playbooks and checklists, newest first, at most 1000.
         */
        get: operations["listRunsOfChannel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /** Read a run */
        get: operations["getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change texts and settings of a run
         * @description What is left out or `null` stays. The channel keeps its name. The caller must be able to post in broadcast
         *     channels that are new (`403`).
         */
        patch: operations["updateRun"];
        trace?: never;
    };
    "/runs/{id}/property_fields": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /**
         * Attributes of a run
         * @description Those that the playbook had when the run started, with ids of their own: later changes of the playbook do not
         *     reach the run. With `updated_since`, what was changed at that time is told again: apply it again.
         */
        get: operations["listRunFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/property_fields/{field_id}/value": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description The attribute. */
                field_id: components["parameters"]["FieldId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Set the value of an attribute of a run
         * @description Needs the right to edit the run, which must be in progress (`400`). Tasks whose conditions look at the
         *     attribute are shown and hidden; tasks that it assigns follow. An equal value changes nothing.
         */
        put: operations["setRunValue"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/property_values": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /**
         * Values of the attributes of a run
         * @description Attributes that were never set have none; a value that was cleared is there and empty. With `updated_since`,
         *     what was changed at that time is told again: apply it again.
         */
        get: operations["listRunValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/conditions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /**
         * Conditions of a run
         * @description Copies of those that the playbook had when the run started, over the run's own attributes. They cannot be
         *     changed.
         */
        get: operations["listRunConditions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /**
         * What surrounds a run
         * @description The channel's part is empty for somebody who may not read the channel.
         */
        get: operations["getRunMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /**
         * A run as a file
         * @description A report of everything that happened, for programs or for people. Open to everybody who may view the run, finished or
         *     not. It has what the caller may read: people by the names that the server shows, the channel's name and the texts of
         *     status updates only of channels that they may read, no addresses of webhooks. The Markdown speaks the caller's language
         *     and has their time zone; tasks that a condition hides are only in the JSON. What people typed can neither mention
         *     anybody nor bring HTML or pictures into it. A report has at most the newest 5,000 entries of the timeline and the
         *     newest 1,000 status updates, and about 8 MB of long texts; `left_out` counts what is missing.
         */
        get: operations["exportRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let people take part in a run
         * @description Everybody who may view a run may join it, finished or not; adding others needs the right to edit it. Those who
         *     are added follow the run. They join its channel where the run is set to do so, or with `force_add_to_channel`, if
         *     the caller may add members there. Who is not in the team of the run, or in its conversation, is left out; the
         *     answer and a message in the channel name them.
         */
        post: operations["addParticipants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/participants/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description The user. */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End somebody's part in a run
         * @description Everybody may leave, even when the run has ended; removing others needs the right to edit it. They do not follow
         *     the run any more, and leave its channel where the run is set to do so. The owner cannot leave (`400`). Nothing
         *     happens to those who do not take part.
         */
        delete: operations["removeParticipant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/channel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Move a run to another channel
         * @description Needs the right to edit the run and to manage the properties of the channel; a direct or group message must be one
         *     of the caller's, and takes checklists only. The channel must belong to the team of the run, if that has one.
         *     Nobody is added to it. Clients in both channels hear of it.
         */
        put: operations["moveRun"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/retrospective": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save the draft of a retrospective
         * @description Also when the run has ended or the retrospective is published. Text that is left out is cleared, metrics that are left
         *     out keep their values; those that the playbook does not have are ignored. Nobody is told.
         */
        post: operations["saveRetrospective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/retrospective/publish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a retrospective
         * @description Saves it and shows it to the channel of the run and to its followers. Its values count in statistics from then on.
         *     Once only (`409`).
         */
        post: operations["publishRetrospective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/no-retrospective-button": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that there will be no retrospective
         * @description Ends the reminders. What was written stays, and publishing it later takes this back. The body is ignored; the
         *     button below a reminder sends what the host puts into it.
         */
        post: operations["cancelRetrospective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/followers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /** Who follows a run */
        get: operations["listRunFollowers"];
        /**
         * Follow a run
         * @description Open to everybody who may view it, finished or not. Following again changes nothing.
         */
        put: operations["followRun"];
        post?: never;
        /**
         * Stop following a run
         * @description Participants go on taking part.
         */
        delete: operations["unfollowRun"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/favorite": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Make a run a favourite
         * @description Puts the run into the caller's category `Favorite` of its team, which comes into being with the first
         *     favourite, and out of every other category of the caller. Open to everybody who may view the run.
         *     Doing it again changes nothing.
         */
        put: operations["favourRun"];
        post?: never;
        /**
         * Make a run no favourite
         * @description Under the same conditions. Doing it again changes nothing.
         */
        delete: operations["disfavourRun"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post a status update
         * @description The message goes to the run's channel, to its broadcast channels and to followers, as posts of the type
         *     `custom_run_update`. Placeholders such as `{OWNER}`, `{SEQ}` or `{name of an attribute}` are filled in. The next
         *     update is due after `reminder` seconds. With `finish_run` the run ends, which whoever may only edit it is refused
         *     (`403`). Refused while status updates are switched off (`400`) and in a channel that is archived (`409`).
         */
        post: operations["updateRunStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/update-status-dialog": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post a status update from the interactive dialog
         * @description As `updateRunStatus`. The submission holds `message`, `reminder` (seconds as text; may be left out or empty when
         *     the run ends) and `finish_run`. A cancelled dialog changes nothing.
         */
        post: operations["submitStatusDialog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/reminder": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move the next status update
         * @description It is due so many seconds from now. A post that asks for one is taken back. Refused while status updates are
         *     switched off (`400`).
         */
        post: operations["snoozeRunStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/reminder/button-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the dialog of a status update
         * @description What the host sends when somebody presses the button below a request for a status update. The dialog begins with
         *     the last update, or with the run's template, and is submitted to `submitStatusDialog`.
         */
        post: operations["openStatusDialog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/request-update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request a status update
         * @description Open to everybody who may view the run. The run's channel is called with `@here`, so while a request of the last
         *     five minutes waits for an answer another one is refused (`429`). Refused for finished runs and while status
         *     updates are switched off (`400`).
         */
        post: operations["requestRunStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/request-join-channel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to be invited to the channel of a run
         * @description For people who may change the run but cannot read its channel. The people there read who wants to join, and may
         *     invite them; nothing else happens. Refused to people who can read the channel and when it is archived (`409`),
         *     for finished runs (`400`), and to those who asked in the last five minutes (`429`).
         */
        post: operations["requestRunChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/retrospective-enabled": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Want a retrospective, or do not
         * @description Open to the owner, who must be able to read the run's channel, and to system admins; also when the run has
         *     finished. Nothing that was written is lost. People of a finished run whose retrospective is wanted again and
         *     neither published nor cancelled are asked for it, now and at the interval of the run; when it is not wanted any
         *     more nobody is asked. Nothing happens when the value is the same. While the channel is archived, only system
         *     admins may (`400`).
         */
        put: operations["switchRetrospective"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/status-update-enabled": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Switch status updates on or off
         * @description The run's channel, its broadcast channels and followers are told. While status updates are off nobody is asked for
         *     one. Nothing happens when the value is the same.
         */
        put: operations["switchStatusUpdates"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/webhook-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /**
         * How the webhooks of a run were delivered
         * @description The newest first, for two weeks, for those who may change the run.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/webhook-deliveries/{delivery_id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description A delivery of the run. */
                delivery_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message once more
         * @description The same message to the same address, whether it arrived or not, and again for three days until it does.
         *     `409` while it is on its way.
         */
        post: operations["redeliverWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a post into the timeline
         * @description At the time when the post was written. It may be in any channel that the caller may read (`403`), and be put there
         *     again. Finished runs take it, too.
         */
        post: operations["addToTimeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/timeline/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description An entry of the run's timeline. */
                event_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an entry out of the timeline
         * @description Of any type. The server's audit log keeps who removed what.
         */
        delete: operations["removeFromTimeline"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/status-updates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /**
         * Read the status updates of a run
         * @description As their posts read now, the newest first, without deleted ones. The channel need not be readable.
         */
        get: operations["listStatusUpdates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Finish a run
         * @description Open tasks do not prevent it. Finishing again changes nothing. A run that is set to do so archives the channel
         *     that was made for it.
         */
        put: operations["finishRun"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/finish-dialog": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish a run from the interactive dialog
         * @description As `finishRun`; nothing to fill in. Dialogs show what they get, so a refusal is `200` with its reason. A cancelled
         *     dialog changes nothing.
         */
        post: operations["submitFinishDialog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Put a finished run back in progress
         * @description Does nothing to a run in progress. The time until the next status update counts from now. A channel that the run
         *     archived is opened again.
         */
        put: operations["restoreRun"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a run over
         * @description The new owner takes part and follows; the old one goes on taking part. Tasks of the role `owner` follow. The
         *     new owner must be an active member of the run's team, of its channel where there is no team (`400`).
         */
        post: operations["changeRunOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a checklist
         * @description Appended last. Ids are given out; of the tasks, everything that `addTask` takes is kept.
         */
        post: operations["addChecklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/move": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a checklist
         * @description Takes it out and puts it at a position of the final order.
         */
        post: operations["moveChecklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/move-item": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a task
         * @description Within its checklist or into another one; the destination is a position of the final order.
         */
        post: operations["moveTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a checklist with its tasks */
        delete: operations["removeChecklist"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
            };
            cookie?: never;
        };
        get?: never;
        /** Rename a checklist */
        put: operations["renameChecklist"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a checklist
         * @description The copy comes last, with the same states and assignees and new ids.
         */
        post: operations["duplicateChecklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
            };
            cookie?: never;
        };
        get?: never;
        /** Skip every task of a checklist */
        put: operations["skipChecklist"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
            };
            cookie?: never;
        };
        get?: never;
        /** Open every task of a checklist */
        put: operations["restoreChecklist"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a task
         * @description Appended last, under a new id. Members of a task that are not named here are ignored.
         */
        post: operations["addTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/add-dialog": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a task from the interactive dialog
         * @description The submission holds `name` and `description`. A cancelled dialog changes nothing.
         */
        post: operations["submitTaskDialog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/item/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Change the texts of a task
         * @description What is left out stays. A different command forgets when the old one ran. State, assignee and due date
         *     have endpoints of their own.
         */
        put: operations["editTask"];
        post?: never;
        /** Remove a task for good */
        delete: operations["removeTask"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/item/{item}/state": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Tick, skip or open a task
         * @description The state that it has already changes nothing.
         */
        put: operations["setTaskState"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/item/{item}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        get?: never;
        /** Skip a task */
        put: operations["skipTask"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/item/{item}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        get?: never;
        /** Open a task */
        put: operations["restoreTask"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/item/{item}/assignee": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Give a task to somebody
         * @description At most one member may be set; none takes the task from whoever has it. An assignee who does not take part
         *     yet joins the run if the owner or a system admin assigns them.
         */
        put: operations["assignTask"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/item/{item}/duedate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        get?: never;
        /** Set or clear the due date of a task */
        put: operations["setTaskDueDate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/item/{item}/command": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Set or clear the slash command of a task
         * @description A different command forgets when the old one ran.
         */
        put: operations["setTaskCommand"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/item/{item}/run": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run the command of a task
         * @description Runs the command as the caller in the channel of the run, with the variables that lines such as `$name=value` in the
         *     summary of the run define. `400` without a command, for variables without a value, and for a command that is unknown or
         *     fails; the caller is told in the channel, too. The body must be empty.
         */
        post: operations["runTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/item/{item}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a task
         * @description The copy comes directly after it, with the same state and assignee and a new id. The body must be empty.
         */
        post: operations["duplicateTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/items/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Change the texts of a task
         * @description The same as `editTask`.
         */
        put: operations["editTaskInItems"];
        post?: never;
        /**
         * Remove a task for good
         * @description The same as `removeTask`.
         */
        delete: operations["removeTaskInItems"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/items/{item}/state": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Tick, skip or open a task
         * @description The same as `setTaskState`.
         */
        put: operations["setTaskStateInItems"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/items/{item}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Skip a task
         * @description The same as `skipTask`.
         */
        put: operations["skipTaskInItems"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/items/{item}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Open a task
         * @description The same as `restoreTask`.
         */
        put: operations["restoreTaskInItems"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/items/{item}/assignee": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Give a task to somebody
         * @description The same as `assignTask`.
         */
        put: operations["assignTaskInItems"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/items/{item}/duedate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Set or clear the due date of a task
         * @description The same as `setTaskDueDate`.
         */
        put: operations["setTaskDueDateInItems"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/items/{item}/command": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Set or clear the slash command of a task
         * @description The same as `setTaskCommand`.
         */
        put: operations["setTaskCommandInItems"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/items/{item}/run": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run the command of a task
         * @description Runs the command as the caller in the channel of the run, with the variables that lines such as `$name=value` in the
         *     summary of the run define. `400` without a command, for variables without a value, and for a command that is unknown or
         *     fails; the caller is told in the channel, too. The body must be empty.
         */
        post: operations["runTaskInItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/checklists/{checklist}/items/{item}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a task
         * @description The same as `duplicateTask`.
         */
        post: operations["duplicateTaskInItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stats/playbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The numbers of a playbook
         * @description For everybody who may see the playbook, archived or not. Days and weeks are those of UTC, weeks begin on Sunday,
         *     and every series runs from the oldest interval to the current one. All numbers are of one moment.
         */
        get: operations["getPlaybookStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stats/site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The numbers of the site
         * @description For those who may see the statistics of Mattermost itself (permission `get_analytics`).
         */
        get: operations["getSiteStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbooks/insights/user/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's most used playbooks
         * @description The playbooks of a team that list the caller as member, as `GET /playbooks/insights/teams/{team_id}` has them.
         */
        get: operations["listOwnUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbooks/insights/teams/{team_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                team_id: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * The most used playbooks of a team
         * @description The playbooks that the caller may see and of which runs started in the time range, the most used first and by id
         *     where that is equal; archived ones are included. Guests may not ask (`403`).
         */
        get: operations["listTeamUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change several tasks in the same way
         * @description What is left out stays. Either all of the tasks change or none. The answer has them in the order of the request.
         */
        patch: operations["updateTasks"];
        trace?: never;
    };
    "/runs/{id}/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description The task. */
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        /**
         * Read a task
         * @description Open to everybody who may view the run.
         */
        get: operations["getTask"];
        put?: never;
        post?: never;
        /**
         * Delete a task
         * @description For good.
         */
        delete: operations["deleteTask"];
        options?: never;
        head?: never;
        /**
         * Change a task
         * @description Finds the task by its id, wherever it is. What is left out stays; what cannot be changed here is refused (`400`). A
         *     new command has not run yet. Tasks are assigned as in `assignTask`.
         */
        patch: operations["updateTask"];
        trace?: never;
    };
    "/runs/{id}/tasks/{task_id}/place": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description The task. */
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Move a task
         * @description Within its checklist or into another one of the run. The position is that of the final order.
         */
        put: operations["placeTask"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/tasks/{task_id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description The task. */
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a task by its id
         * @description The copy comes directly after it, with the same state and assignee and a new id. The body is ignored.
         */
        post: operations["copyTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/tasks/{task_id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description The task. */
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run the command of a task by its id
         * @description Runs the command as the caller in the channel of the run, with the variables that lines such as `$name=value` in the
         *     summary of the run define. `400` without a command, for variables without a value, and for a command that is unknown or
         *     fails; the caller is told in the channel, too. The body must be empty.
         */
        post: operations["runNamedTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's tasks
         * @description Those that are assigned to the caller in runs in progress that they may see; hidden ones are left out. Those with a
         *     due date come first, the most urgent first, then those of the oldest runs.
         */
        get: operations["listOwnTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my_categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's sidebar of a team
         * @description The favourites first, if there are any, then the caller's own categories by age, then always two that are not
         *     stored: `runsCategory`, the runs in progress of playbooks that the caller follows or takes part in, and
         *     `playbooksCategory`, the active playbooks that list the caller as a member. These two leave out what is in a
         *     category, are ordered by id and have at most 1000 items each. In stored categories, playbooks come before runs,
         *     both by name; what the caller may not see, archived playbooks and what belongs to another team do not show.
         *     `403` for a team that the caller may not see.
         */
        get: operations["listCategories"];
        put?: never;
        /**
         * Create a category
         * @description It is empty, whatever `items` says. At most 100 categories in a team (`400`); no category may be called
         *     `Favorite` (`409`). The answer is the new id as a JSON string, with status `200`.
         */
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my_categories/favorites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is something a favourite of the caller?
         * @description `false` also for what does not exist, is hidden from the caller or belongs to another team.
         */
        get: operations["isFavourite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my_categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The category. */
                id: components["parameters"]["CategoryId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Rename or collapse a category
         * @description Only `name` and `collapsed` count, but `id`, `team_id` and `user_id` must be there. The favourites cannot be
         *     renamed (`400`). Categories of others are `403`, unknown and deleted ones `404`.
         */
        put: operations["editCategory"];
        post?: never;
        /**
         * Delete a category
         * @description What was in it is in no category then.
         */
        delete: operations["deleteCategory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my_categories/{id}/collapse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The category. */
                id: components["parameters"]["CategoryId"];
            };
            cookie?: never;
        };
        get?: never;
        /** Hide or show what is in a category */
        put: operations["collapseCategory"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my_categories/{id}/items/{type}/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The category. */
                id: components["parameters"]["CategoryId"];
                type: components["schemas"]["ItemType"];
                /** @description The playbook or run. */
                item_id: components["schemas"]["PathId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Put something into a category
         * @description Takes it out of every other category of the caller. The caller must be able to view it (`403`); it must belong
         *     to the team of the category and not be an archived playbook (`400`). The categories of a team hold at most 1000
         *     items together (`400`). Doing it again changes nothing.
         */
        put: operations["addToCategory"];
        post?: never;
        /**
         * Take something out of a category
         * @description Doing it again changes nothing.
         */
        delete: operations["removeFromCategory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This description
         * @description The description of the API that this server speaks.
         */
        get: operations["getDescription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Settings that clients need */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bot/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell that a client has connected
         * @description Clients call this when they start and when they reconnect.
         */
        get: operations["connect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bot/notify-admins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the admins for a feature
         * @deprecated
         * @description Does nothing, as everybody has every feature. Older clients may still call it.
         */
        post: operations["notifyAdmins"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bot/notify-admins/button-start-trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a trial
         * @deprecated
         * @description Nobody may.
         */
        post: operations["startTrial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @example 7n3ojw8pqtdrjyhcu6xkb1rzqe */
        Id: string;
        /** @example 7n3ojw8pqtdrjyhcu6xkb1rzqe */
        IdOrNone: string;
        /** @example 7n3ojw8pqtdrjyhcu6xkb1rzqe */
        PathId: string;
        /** @example me */
        UserOrMe: string;
        /**
         * Format: int64
         * @description Milliseconds since 1970, 0 for never.
         */
        Millis: number;
        /** @description The id of the checklist that the caller means; `409` when another one is at the position. */
        ExpectedChecklist: string;
        /** @description The id of the task that the caller means; `409` when another one is at the position. */
        ExpectedTask: string;
        /**
         * @description `""` is open.
         * @enum {string}
         */
        TaskState: "" | "in_progress" | "closed" | "skipped";
        /**
         * @description How the assignee is chosen: `""` by name, else by role or attribute.
         * @enum {string}
         */
        AssigneeType: "" | "owner" | "creator" | "property_user";
        /**
         * @description What a condition decided; clients do not show hidden tasks.
         * @enum {string}
         */
        ConditionAction: "" | "hidden" | "shown_because_modified";
        /**
         * @description What a run was made of.
         * @enum {string}
         */
        RunType: "playbook" | "channelChecklist";
        /** @enum {string} */
        RunStatus: "InProgress" | "Finished";
        /**
         * @description Where runs of a playbook take place.
         * @enum {string}
         */
        ChannelMode: "create_new_channel" | "link_existing_channel";
        /**
         * @description `p` for a playbook, `r` for a run.
         * @enum {string}
         */
        ItemType: "p" | "r";
        /**
         * @description Durations are milliseconds.
         * @enum {string}
         */
        MetricType: "metric_duration" | "metric_currency" | "metric_integer";
        Error: {
            /** @description What to do about it; for people. */
            error: string;
            /** @description Only for requests with `Prefer: problems`, and only when single members are wrong. */
            problems?: components["schemas"]["Problem"][];
            /** @description Only with `412`: what is there now. */
            current?: components["schemas"]["Playbook"] | components["schemas"]["Task"];
        };
        Problem: {
            /**
             * @description Where, as a path.
             * @example checklists[0].title
             */
            field: string;
            /** @example must not be empty */
            message: string;
        };
        Created: {
            id: components["schemas"]["Id"];
        };
        /** @description A line of the host's autocomplete; the capitals are the host's. */
        Suggestion: {
            /** @description What is put into the command. */
            Item: string;
            Hint: string;
            HelpText: string;
        };
        /** @description The first and the last millisecond of a stretch of time. */
        Interval: number[];
        /**
         * @description The lists whose names begin with `metric_` have one element for each metric of the playbook, in its order. They
         *     count the values of published retrospectives, newest first; runs that give no value are left out.
         */
        PlaybookStatistics: {
            /** @description Runs that have not ended. */
            runs_in_progress: number;
            /** @description The different participants of those runs. */
            participants_active: number;
            /** @description Runs that ended since the start of the day 30 days ago. */
            runs_finished_prev_30_days: number;
            /**
             * Format: int64
             * @description Compared with the 30 days before, in per cent without the part after the point; `99999999` when no run ended then.
             */
            runs_finished_percentage_change: number;
            runs_started_per_week: number[];
            runs_started_per_week_times: components["schemas"]["Interval"][];
            /** @description Runs that had started before the day was over and had not ended before it began. */
            active_runs_per_day: number[];
            active_runs_per_day_times: components["schemas"]["Interval"][];
            /**
             * @description The different people who take part in those runs as they are now: who left a run counts on none of its days,
             *     who joined it late on all of them.
             */
            active_participants_per_day: number[];
            active_participants_per_day_times: components["schemas"]["Interval"][];
            /** @description Rounded down; null without values. */
            metric_overall_average: (number | null)[];
            /** @description The lowest and the highest value; null without values. */
            metric_value_range: (number[] | null)[];
            /** @description The newest 10 values; null without values. */
            metric_rolling_values: (number[] | null)[];
            /** @description The names of the runs that gave those values. */
            metric_rolling_run_names: string[][];
            /** @description The mean of those values without the part after the point. */
            metric_rolling_average: (number | null)[];
            /**
             * @description That mean compared with the one of the 10 values before, in per cent without the part after the point; null when
             *     there are none or their mean is 0.
             */
            metric_rolling_average_change: (number | null)[];
            /** @description The last element of `metric_rolling_run_names`. */
            last_x_run_names: string[];
        };
        SiteStatistics: {
            /** @description All playbooks, archived ones included. */
            total_playbooks: number;
            /** @description All runs, checklists of channels included. */
            total_playbook_runs: number;
            active_playbooks: number;
            archived_playbooks: number;
            /** @description Runs that were started from a playbook. */
            playbook_runs: number;
            /** @description Runs without a playbook. */
            channel_checklists: number;
            /** @description Runs of both kinds that have not ended. */
            runs_in_progress: number;
        };
        UsageList: {
            has_next: boolean;
            items: {
                playbook_id: string;
                num_runs: number;
                title: string;
                /**
                 * Format: int64
                 * @description When the newest of those runs started.
                 */
                last_run_at: number;
            }[];
        };
        Settings: {
            enable_experimental_features: boolean;
        };
        Category: {
            /** @example 7n3ojw8pqtdrjyhcu6xkb1rzqe */
            id: string;
            /**
             * @description `Favorite` for the favourites.
             * @example Favorite
             */
            name: string;
            team_id: components["schemas"]["Id"];
            user_id: components["schemas"]["Id"];
            collapsed: boolean;
            create_at: components["schemas"]["Millis"];
            update_at: components["schemas"]["Millis"];
            /** @description Always 0; deleted categories do not show. */
            delete_at: number;
            items: components["schemas"]["CategoryItem"][];
        };
        CategoryItem: {
            item_id: components["schemas"]["Id"];
            type: components["schemas"]["ItemType"];
            /** @description The title of the playbook or the name of the run. */
            name: string;
            /** @description False for every run. */
            public: boolean;
        };
        CategoryInput: {
            /** @description Empty for a new category; else that of the path. */
            id?: string;
            /** @description 1 to 512 characters, without blanks around it. */
            name: string;
            team_id: components["schemas"]["Id"];
            /** @description The caller. */
            user_id: string;
            collapsed?: boolean;
            /** @description Does not count; see `/my_categories/{id}/items/{type}/{item_id}`. */
            items?: {
                item_id?: string;
                type?: components["schemas"]["ItemType"];
                name?: string;
                public?: boolean;
            }[];
        };
        Owner: {
            user_id: components["schemas"]["Id"];
            username: string;
            first_name: string;
            last_name: string;
            nickname: string;
        };
        DialogSubmission: {
            type?: string;
            callback_id?: string;
            state?: string;
            /** @description Must be the caller. */
            user_id: string;
            channel_id?: string;
            team_id?: string;
            /** @description What was filled in. */
            submission?: {
                [key: string]: unknown;
            } | null;
            cancelled?: boolean;
        };
        ActionPart: {
            /** @enum {string} */
            type: "keywords_by_users" | "mark_item_as_done";
            /** @description A JSON document as text. */
            payload: string;
        };
        /** @description What happens to a task when something is posted in the channel. */
        TaskAction: {
            trigger: components["schemas"]["ActionPart"];
            actions: components["schemas"]["ActionPart"][];
        };
        Task: {
            id: string;
            title: string;
            /** @description Markdown. */
            description: string;
            state: components["schemas"]["TaskState"];
            state_modified: components["schemas"]["Millis"];
            /** @description The user, "" for nobody. */
            assignee_id: string;
            assignee_modified: components["schemas"]["Millis"];
            assignee_type: components["schemas"]["AssigneeType"];
            assignee_property_field_id: string;
            /** @description A slash command with its leading `/`. */
            command: string;
            command_last_run: components["schemas"]["Millis"];
            /**
             * Format: int64
             * @description In runs milliseconds since 1970, in playbooks milliseconds from the start of a run; 0 for none.
             */
            due_date: number;
            /**
             * Format: int64
             * @description When it was skipped; 0 unless it is.
             */
            delete_at: number;
            task_actions: components["schemas"]["TaskAction"][];
            update_at: components["schemas"]["Millis"];
            condition_id: string;
            condition_action: components["schemas"]["ConditionAction"];
            /** @description The condition in words. */
            condition_reason: string;
        };
        Checklist: {
            id: string;
            title: string;
            items: components["schemas"]["Task"][];
            /** @description Ids of the tasks, in order. */
            items_order: string[];
            update_at: components["schemas"]["Millis"];
        };
        TaskAdd: {
            /** @description Trimmed; 1 to 1024 characters. */
            title: string;
            /** @description Markdown; at most 65535 characters. */
            description?: string;
            /** @description At most 4096 characters. */
            command?: string;
            state?: components["schemas"]["TaskState"];
            assignee_id?: string;
            /**
             * Format: int64
             * @description Milliseconds since 1970.
             */
            due_date?: number;
            task_actions?: components["schemas"]["TaskAction"][] | null;
        };
        ChecklistAdd: {
            /** @description Trimmed; 1 to 1024 characters. */
            title: string;
            items?: components["schemas"]["TaskAdd"][] | null;
        };
        Run: {
            id: components["schemas"]["Id"];
            /** @description "" only for checklists that were started without one. */
            name: string;
            /** @description Markdown. */
            summary: string;
            summary_modified_at: components["schemas"]["Millis"];
            owner_user_id: components["schemas"]["Id"];
            /** @description Who started it. */
            reporter_user_id: string;
            /** @description "" in direct and group messages. */
            team_id: string;
            channel_id: components["schemas"]["Id"];
            create_at: components["schemas"]["Millis"];
            /**
             * Format: int64
             * @description Grows with every change, so it serves as a version.
             */
            update_at: number;
            end_at: components["schemas"]["Millis"];
            /**
             * Format: int64
             * @description Always 0.
             */
            delete_at: number;
            /** @description Always 0. */
            active_stage: number;
            /** @description Always "". */
            active_stage_title: string;
            /** @description The post that it was started from. */
            post_id: string;
            /** @description "" for checklists. */
            playbook_id: string;
            type: components["schemas"]["RunType"];
            checklists: components["schemas"]["Checklist"][];
            /** @description Ids of the checklists, in order. */
            items_order: string[];
            /** @description Oldest first, deleted ones included. */
            status_posts: components["schemas"]["StatusPost"][];
            current_status: components["schemas"]["RunStatus"];
            last_status_update_at: components["schemas"]["Millis"];
            /** @description The post that asks for an update now. */
            reminder_post_id: string;
            /**
             * Format: int64
             * @description Nanoseconds from `last_status_update_at` until the next update is due; 0 for never.
             */
            previous_reminder: number;
            reminder_message_template: string;
            /**
             * Format: int64
             * @description Seconds.
             */
            reminder_timer_default_seconds: number;
            status_update_enabled: boolean;
            invited_user_ids: string[];
            invited_group_ids: string[];
            /** @description Oldest first. */
            timeline_events: components["schemas"]["TimelineEvent"][];
            default_owner_id: string;
            broadcast_channel_ids: string[];
            /** @description Only for the owner and participants, `[]` for other readers. */
            webhook_on_creation_urls: string[];
            /** @description Only for the owner and participants, `[]` for other readers. */
            webhook_on_status_update_urls: string[];
            status_update_broadcast_channels_enabled: boolean;
            status_update_broadcast_webhooks_enabled: boolean;
            /** @description Markdown. */
            retrospective: string;
            /**
             * Format: int64
             * @description Set when it is cancelled, too.
             */
            retrospective_published_at: number;
            retrospective_was_canceled: boolean;
            /**
             * Format: int64
             * @description Seconds; 0 reminds once.
             */
            retrospective_reminder_interval_seconds: number;
            retrospective_enabled: boolean;
            /** @description Always "". */
            message_on_join: string;
            /** @description Always "". */
            category_name: string;
            participant_ids: components["schemas"]["Id"][];
            metrics_data: components["schemas"]["MetricValue"][];
            property_fields: components["schemas"]["Field"][];
            property_values: components["schemas"]["Value"][];
            create_channel_member_on_new_participant: boolean;
            remove_channel_member_on_removed_participant: boolean;
            /**
             * Format: int64
             * @description Counts the runs of the playbook; 0 for checklists.
             */
            run_number: number;
            /** @description Prefix and number; "" when there is no number. */
            sequential_id: string;
            /** @description Tasks that are not hidden. */
            task_total: number;
            /** @description Of those, the closed and skipped ones. */
            task_completed: number;
        };
        StatusPost: {
            id: string;
            create_at: components["schemas"]["Millis"];
            delete_at: components["schemas"]["Millis"];
        };
        StatusUpdate: {
            /** @description The id of the post. */
            id: string;
            create_at: components["schemas"]["Millis"];
            /** @enum {integer} */
            delete_at: 0;
            /** @description Markdown. */
            message: string;
            /** @description Empty when nobody knows. */
            author_user_name: string;
        };
        TimelineEvent: {
            id: components["schemas"]["Id"];
            playbook_run_id: components["schemas"]["Id"];
            create_at: components["schemas"]["Millis"];
            /**
             * Format: int64
             * @description Always 0.
             */
            delete_at: number;
            event_at: components["schemas"]["Millis"];
            /** @example task_state_modified */
            event_type: string;
            summary: string;
            /** @description "" or a JSON document as text. */
            details: string;
            post_id: string;
            subject_user_id: string;
            creator_user_id: string;
        };
        MetricValue: {
            metric_config_id: string;
            /** Format: int64 */
            value: number | null;
        };
        RunList: {
            /** @description Over all pages. */
            total_count: number;
            page_count: number;
            per_page: number;
            has_more: boolean;
            items: components["schemas"]["Run"][];
        };
        RunMetadata: {
            channel_name: string;
            channel_display_name: string;
            team_name: string;
            /** Format: int64 */
            num_participants: number;
            /** Format: int64 */
            total_posts: number;
            followers: components["schemas"]["Id"][];
        };
        ReportPerson: {
            id: components["schemas"]["Id"];
            /** @description Empty when nobody knows the account any more. */
            username: string;
            /** @description A full name where the server shows those. */
            display_name: string;
        };
        ReportPlace: {
            id: components["schemas"]["IdOrNone"];
            /** @description Empty when it is gone or the caller may not know it. */
            name: string;
        };
        ReportTask: {
            id: components["schemas"]["Id"];
            title: string;
            /** @description Markdown. */
            description: string;
            /** @enum {string} */
            state: "" | "in_progress" | "closed" | "skipped";
            /** Format: int64 */
            state_changed_at: number;
            /** @description Null when the timeline does not say. */
            state_changed_by: components["schemas"]["ReportPerson"] | null;
            assignee: components["schemas"]["ReportPerson"] | null;
            /** Format: int64 */
            due_at: number;
            command: string;
            /** Format: int64 */
            command_last_run: number;
            /** @description Whether a condition hides the task. */
            hidden: boolean;
            /** @description The task's condition in words. */
            condition_reason: string;
        };
        /** @description A run outside of any server. Members may be added without another version. */
        RunReport: {
            /** @enum {integer} */
            version: 1;
            /** Format: int64 */
            exported_at: number;
            run: {
                id: components["schemas"]["Id"];
                name: string;
                /** @description Markdown. */
                summary: string;
                /** @enum {string} */
                type: "playbook" | "channelChecklist";
                /** @enum {string} */
                current_status: "InProgress" | "Finished";
                /** Format: int64 */
                run_number: number;
                sequential_id: string;
                /** Format: int64 */
                create_at: number;
                /** Format: int64 */
                update_at: number;
                /** Format: int64 */
                end_at: number;
                /** Format: int64 */
                status_update_due_at: number;
                owner: components["schemas"]["ReportPerson"];
                reporter: components["schemas"]["ReportPerson"];
                participants: components["schemas"]["ReportPerson"][];
                playbook: components["schemas"]["ReportPlace"];
                team: components["schemas"]["ReportPlace"];
                channel: components["schemas"]["ReportPlace"];
                task_total: number;
                task_completed: number;
            };
            attributes: {
                id: components["schemas"]["Id"];
                name: string;
                type: string;
                /** @description In words: names of options and people, days. Empty when nothing is set. */
                value: string;
            }[];
            checklists: {
                id: components["schemas"]["Id"];
                title: string;
                tasks: components["schemas"]["ReportTask"][];
            }[];
            /** @description The oldest first. */
            status_updates: {
                post_id: components["schemas"]["Id"];
                /** Format: int64 */
                create_at: number;
                /** Format: int64 */
                delete_at: number;
                author: components["schemas"]["ReportPerson"] | null;
                /** @description Markdown; empty for deleted ones and those that the caller may not read. */
                message: string;
                /** @description Whether it is in a channel that the caller may not read. */
                not_readable: boolean;
            }[];
            timeline: {
                id: components["schemas"]["Id"];
                /** Format: int64 */
                event_at: number;
                event_type: string;
                summary: string;
                /** @description Empty or a JSON document. */
                details: string;
                subject: components["schemas"]["ReportPerson"] | null;
                creator: components["schemas"]["ReportPerson"] | null;
            }[];
            /** @description Those of the playbook, in its order. */
            metrics: {
                id: components["schemas"]["Id"];
                title: string;
                /** @enum {string} */
                type: "metric_duration" | "metric_currency" | "metric_integer";
                /** Format: int64 */
                value: number | null;
                /** Format: int64 */
                target: number | null;
            }[];
            retrospective: {
                enabled: boolean;
                /** @description Markdown. */
                text: string;
                /** Format: int64 */
                published_at: number;
                was_canceled: boolean;
            };
            left_out: {
                timeline_events: number;
                status_updates: number;
                shortened_texts: number;
            };
        };
        RunInput: {
            /** @description At most 1024 characters; may be left out with `channel_id`, or where the playbook has a name template. */
            name?: string;
            /** @description Markdown; at most 4096 characters. */
            summary?: string;
            /** @description Another name of `summary`, used when that is left out. */
            description?: string;
            /** @description Required for checklists. */
            owner_user_id?: string;
            /** @description Required without `channel_id`; else the channel's team. */
            team_id?: string;
            /** @description An existing channel; left out for a new one. */
            channel_id?: string;
            /** @description Left out for a checklist. */
            playbook_id?: string;
            /** @description The post that gave the reason. */
            post_id?: string;
            /** @description Whether a new channel is public; the playbook decides when left out. */
            create_public_run?: boolean | null;
            /**
             * @description Values of attributes, by their ids in the playbook and with the ids of its options. They also fill the
             *     placeholders of the playbook's name template.
             */
            property_values?: {
                [key: string]: components["schemas"]["ContentInput"];
            };
        };
        Playbook: {
            id: components["schemas"]["Id"];
            /** @description Trimmed; 1 to 1024 characters. */
            title: string;
            /** @description Markdown; at most 4096 characters. */
            description: string;
            /** @description Whether everybody in the team may see and run it. */
            public: boolean;
            team_id: string;
            /** @description Whether channels of runs are public. */
            create_public_playbook_run: boolean;
            checklists: components["schemas"]["Checklist"][];
            /** @description In ascending order of `user_id`. */
            members: components["schemas"]["Member"][];
            /** @description What a status update begins with. */
            reminder_message_template: string;
            /**
             * Format: int64
             * @description Seconds until an update is due; positive on creation.
             */
            reminder_timer_default_seconds: number;
            status_update_enabled: boolean;
            /** @description Members of the team. */
            invited_user_ids: string[];
            invited_group_ids: string[];
            /** @description Must be on when a task has an assignee, who must be invited. */
            invite_users_enabled: boolean;
            default_owner_id: string;
            default_owner_enabled: boolean;
            broadcast_channel_ids: string[];
            broadcast_enabled: boolean;
            /** @description At most 64 absolute http or https addresses. */
            webhook_on_creation_urls: string[];
            webhook_on_creation_enabled: boolean;
            /** @description At most 64 absolute http or https addresses. */
            webhook_on_status_update_urls: string[];
            webhook_on_status_update_enabled: boolean;
            /** @description Markdown. */
            message_on_join: string;
            message_on_join_enabled: boolean;
            /**
             * Format: int64
             * @description Seconds; 0 reminds once.
             */
            retrospective_reminder_interval_seconds: number;
            /** @description Markdown. */
            retrospective_template: string;
            retrospective_enabled: boolean;
            signal_any_keywords: string[];
            signal_any_keywords_enabled: boolean;
            categorize_channel_enabled: boolean;
            /** @description At most 22 characters. */
            category_name: string;
            run_summary_template_enabled: boolean;
            /** @description Markdown. */
            run_summary_template: string;
            /** @description How runs are named, with `{SEQ}`, `{OWNER}` and `{CREATOR}`; "" leaves it to whoever starts one. */
            channel_name_template: string;
            /** @description At most 4. */
            metrics: components["schemas"]["Metric"][];
            create_channel_member_on_new_participant: boolean;
            remove_channel_member_on_removed_participant: boolean;
            /** @description The channel that `link_existing_channel` uses. */
            channel_id: string;
            channel_mode: components["schemas"]["ChannelMode"];
            /** @description At most 32 letters, digits and inner hyphens; unique in the team in any case. */
            run_number_prefix: string;
            /** @description Only admins may change the playbook. */
            admin_only_edit: boolean;
            /** @description Only owners may finish, restore and hand over its runs. */
            owner_group_only_actions: boolean;
            new_channel_only: boolean;
            /** @description A run that finishes archives the channel that was made for it. */
            auto_archive_channel: boolean;
            create_at: components["schemas"]["Millis"];
            update_at: components["schemas"]["Millis"];
            /**
             * Format: int64
             * @description When it was archived; 0 while it is active.
             */
            delete_at: number;
            /** @description Checklists. */
            num_stages: number;
            /** @description Tasks. */
            num_steps: number;
            /** @description Runs ever started. */
            num_runs: number;
            /** @description Runs in progress. */
            active_runs: number;
            last_run_at: components["schemas"]["Millis"];
            /** @description One, and one for each automation that is on. */
            num_actions: number;
            default_playbook_admin_role: string;
            default_playbook_member_role: string;
            default_run_admin_role: string;
            default_run_member_role: string;
        };
        /** @description What is left out or `null` takes its zero value, but for the exceptions that `replacePlaybook` names. */
        PlaybookInput: {
            /** @description Must be empty on creation; ignored on replacement. */
            id?: string | null;
            /** @description Trimmed; 1 to 1024 characters. */
            title?: string | null;
            /** @description Markdown; at most 4096 characters. */
            description?: string | null;
            /** @description Whether everybody in the team may see and run it. */
            public?: boolean | null;
            team_id?: string | null;
            /** @description Whether channels of runs are public. */
            create_public_playbook_run?: boolean | null;
            checklists?: components["schemas"]["ChecklistInput"][] | null;
            members?: components["schemas"]["MemberInput"][] | null;
            /** @description What a status update begins with. */
            reminder_message_template?: string | null;
            /**
             * Format: int64
             * @description Seconds until an update is due; positive on creation.
             */
            reminder_timer_default_seconds?: number | null;
            status_update_enabled?: boolean | null;
            /** @description Members of the team. */
            invited_user_ids?: (string | null)[] | null;
            invited_group_ids?: (string | null)[] | null;
            /** @description Must be on when a task has an assignee, who must be invited. */
            invite_users_enabled?: boolean | null;
            default_owner_id?: string | null;
            default_owner_enabled?: boolean | null;
            broadcast_channel_ids?: (string | null)[] | null;
            broadcast_enabled?: boolean | null;
            /** @description At most 64 absolute http or https addresses. */
            webhook_on_creation_urls?: (string | null)[] | null;
            webhook_on_creation_enabled?: boolean | null;
            /** @description At most 64 absolute http or https addresses. */
            webhook_on_status_update_urls?: (string | null)[] | null;
            webhook_on_status_update_enabled?: boolean | null;
            /** @description Markdown. */
            message_on_join?: string | null;
            message_on_join_enabled?: boolean | null;
            /**
             * Format: int64
             * @description Seconds; 0 reminds once.
             */
            retrospective_reminder_interval_seconds?: number | null;
            /** @description Markdown. */
            retrospective_template?: string | null;
            retrospective_enabled?: boolean | null;
            signal_any_keywords?: (string | null)[] | null;
            signal_any_keywords_enabled?: boolean | null;
            categorize_channel_enabled?: boolean | null;
            /** @description At most 22 characters. */
            category_name?: string | null;
            run_summary_template_enabled?: boolean | null;
            /** @description Markdown. */
            run_summary_template?: string | null;
            /** @description How runs are named, with `{SEQ}`, `{OWNER}` and `{CREATOR}`; "" leaves it to whoever starts one. */
            channel_name_template?: string | null;
            /** @description At most 4. */
            metrics?: components["schemas"]["MetricInput"][] | null;
            create_channel_member_on_new_participant?: boolean | null;
            remove_channel_member_on_removed_participant?: boolean | null;
            /** @description The channel that `link_existing_channel` uses. */
            channel_id?: string | null;
            channel_mode?: components["schemas"]["ChannelMode"] | null;
            /** @description At most 32 letters, digits and inner hyphens; unique in the team in any case. */
            run_number_prefix?: string | null;
            /** @description Only admins may change the playbook. */
            admin_only_edit?: boolean | null;
            /** @description Only owners may finish, restore and hand over its runs. */
            owner_group_only_actions?: boolean | null;
            new_channel_only?: boolean | null;
            /** @description A run that finishes archives the channel that was made for it. */
            auto_archive_channel?: boolean | null;
        };
        /** @description A `PlaybookFile`, or what else somebody wrote in its form. It has no `id`. */
        PlaybookFileInput: components["schemas"]["PlaybookInput"] & {
            /**
             * @description Of the form of files.
             * @enum {integer}
             */
            version: 1;
            /** @description The attributes; 20 at most become part of a playbook. */
            properties?: components["schemas"]["FileField"][] | null;
            /** @description 1000 at most become part of a playbook. */
            conditions?: components["schemas"]["FileCondition"][] | null;
        };
        /** @description A playbook with its attributes and conditions. What is left out is `""`, 0, false or empty. */
        PlaybookFile: {
            /**
             * @description Of the form of files.
             * @enum {integer}
             */
            version: 1;
            title: string;
            /** @description Markdown. */
            description?: string;
            checklists: components["schemas"]["ChecklistInput"][];
            metrics: components["schemas"]["MetricInput"][];
            /** @description The attributes. */
            properties?: components["schemas"]["FileField"][];
            conditions?: components["schemas"]["FileCondition"][];
            reminder_message_template?: string;
            /** Format: int64 */
            reminder_timer_default_seconds?: number;
            status_update_enabled?: boolean;
            /** @description Markdown. */
            message_on_join?: string;
            message_on_join_enabled?: boolean;
            /** Format: int64 */
            retrospective_reminder_interval_seconds?: number;
            /** @description Markdown. */
            retrospective_template?: string;
            retrospective_enabled?: boolean;
            signal_any_keywords?: string[];
            signal_any_keywords_enabled?: boolean;
            categorize_channel_enabled?: boolean;
            category_name?: string;
            run_summary_template_enabled?: boolean;
            /** @description Markdown. */
            run_summary_template?: string;
            channel_name_template?: string;
            create_channel_member_on_new_participant?: boolean;
            remove_channel_member_on_removed_participant?: boolean;
            channel_id?: string;
            /**
             * @description Left out where runs get channels of their own.
             * @enum {string}
             */
            channel_mode?: "link_existing_channel";
            run_number_prefix?: string;
            owner_group_only_actions?: boolean;
            new_channel_only?: boolean;
            auto_archive_channel?: boolean;
        };
        /** @description An attribute. The id is what conditions, tasks and parent_id refer to within the file. */
        FileField: {
            id?: string;
            name?: string;
            /** @description A `FieldType`; attributes of others are left out. */
            type?: string;
            attrs?: components["schemas"]["FieldAttrsInput"];
        };
        /** @description A condition. The id is what tasks refer to within the file. */
        FileCondition: {
            id?: string;
            /** @description Of the expression language; conditions in others than 1 are left out. */
            version?: number;
            /** @description An `Expr` in version 1. */
            condition_expr?: unknown;
        };
        Imported: {
            id: components["schemas"]["Id"];
            /** @description What of the file was left out or filled in, and why; for people. */
            notices: string[];
        };
        /** @description Any members of `PlaybookInput` but `id`; what is left out or `null` stays as it is. */
        PlaybookPatch: components["schemas"]["PlaybookInput"] & unknown;
        RolesInput: {
            /** @description Admins normally have both, as an admin alone may not view. None means a plain member. */
            roles?: ("playbook_member" | "playbook_admin")[] | null;
        };
        MetricPatch: {
            /** @description Trimmed, unique in the playbook; 1 to 512 characters. */
            title?: string | null;
            /** @description At most 4096 characters. */
            description?: string | null;
            /** @description `null` clears it. */
            target?: (number | string) | null;
        };
        ChecklistInput: {
            /** @description Kept; left out for a new one. */
            id?: string;
            /** @description Trimmed; 1 to 1024 characters. */
            title?: string;
            items?: components["schemas"]["TaskInput"][] | null;
        };
        /** @description A task of a playbook has no state: what a client sends of it is ignored. */
        TaskInput: {
            /** @description Kept; left out for a new one. */
            id?: string;
            /** @description Trimmed; 1 to 1024 characters. */
            title?: string;
            /** @description Markdown; at most 65535 characters. */
            description?: string;
            /** @description At most 4096 characters. */
            command?: string;
            /**
             * Format: int64
             * @description Milliseconds from the start of a run.
             */
            due_date?: number;
            assignee_id?: string;
            assignee_type?: components["schemas"]["AssigneeType"];
            assignee_property_field_id?: string;
            task_actions?: components["schemas"]["TaskAction"][] | null;
            condition_id?: string;
            condition_action?: components["schemas"]["ConditionAction"];
            condition_reason?: string;
        };
        Member: {
            user_id: string;
            /** @description Stored roles: `playbook_member`, `playbook_admin`. */
            roles: string[];
            /** @description The host's roles that these stand for. */
            scheme_roles: string[];
        };
        MemberInput: {
            user_id: string;
            roles?: string[] | null;
            /** @description Ignored. */
            scheme_roles?: string[] | null;
        };
        Metric: {
            id: components["schemas"]["Id"];
            playbook_id: components["schemas"]["Id"];
            title: string;
            description: string;
            type: components["schemas"]["MetricType"];
            /** Format: int64 */
            target: number | null;
        };
        MetricInput: {
            /** @description Left out for a new one. */
            id?: string;
            /** @description Trimmed, unique in the playbook; 1 to 512 characters. */
            title: string;
            /** @description At most 4096 characters. */
            description?: string;
            type?: components["schemas"]["MetricType"];
            /** @description A number or a number as text. */
            target?: (number | string) | null;
        };
        /** @enum {string} */
        FieldType: "text" | "select" | "multiselect" | "date" | "user" | "multiuser";
        /** @description An attribute of a playbook or of a run. */
        Field: {
            id: components["schemas"]["Id"];
            /** @description Always `playbooks`. */
            group_id: string;
            name: string;
            type: components["schemas"]["FieldType"];
            /** @description The playbook or run. */
            target_id: components["schemas"]["Id"];
            /** @enum {string} */
            target_type: "playbook" | "run";
            create_at: components["schemas"]["Millis"];
            update_at: components["schemas"]["Millis"];
            delete_at: components["schemas"]["Millis"];
            attrs: components["schemas"]["FieldAttrs"];
        };
        FieldAttrs: {
            /**
             * @description When clients show it among the facts of a run.
             * @enum {string}
             */
            visibility: "hidden" | "when_set" | "always";
            sort_order: number;
            options: components["schemas"]["Option"][] | null;
            /** @description In a run, the attribute of the playbook that it is a copy of. */
            parent_id: string;
            /**
             * @description `url` for texts that are links.
             * @enum {string}
             */
            value_type: "" | "url";
        };
        Option: {
            id: components["schemas"]["Id"];
            name: string;
            color?: string;
        };
        FieldInput: {
            /** @description Trimmed, 1 to 255 characters without braces, and none of the placeholders SEQ, OWNER, CREATOR and PROPERTY_USER. */
            name: string;
            type: components["schemas"]["FieldType"];
            attrs?: components["schemas"]["FieldAttrsInput"];
        };
        FieldAttrsInput: {
            /**
             * @default when_set
             * @enum {string}
             */
            visibility: "" | "hidden" | "when_set" | "always";
            /**
             * @description Also read from `sortOrder`.
             * @default 0
             */
            sort_order: number;
            /** @description Needed for the types that choose, ignored for text and date. */
            options?: components["schemas"]["OptionInput"][] | null;
            /** @description Also read from `parentID`. */
            parent_id?: string;
            /** @description `url` for texts that are links; everything else is plain. */
            value_type?: string;
        };
        OptionInput: {
            /** @description Left out for a new one. */
            id?: string;
            /** @description Trimmed, unique, 1 to 128 characters. */
            name: string;
            /** @description At most 128 characters. */
            color?: string;
        };
        /** @description What a run says about one of its attributes. */
        Value: {
            /** @description That of the attribute; it has one value. */
            id: components["schemas"]["Id"];
            /** @description The run. */
            target_id: components["schemas"]["Id"];
            /** @enum {string} */
            target_type: "run";
            /** @description Always `playbooks`. */
            group_id: string;
            field_id: components["schemas"]["Id"];
            /**
             * @description For multiselect and multiuser a list of ids of options or users; else a string: a text, the id of an option
             *     or a user, or a time as in RFC 3339. Empty when it was cleared.
             */
            value: string | string[];
            create_at: components["schemas"]["Millis"];
            update_at: components["schemas"]["Millis"];
            /**
             * Format: int64
             * @description Always 0.
             */
            delete_at: number;
        };
        ValueInput: {
            value: components["schemas"]["ContentInput"];
        };
        /**
         * @description As in `Value`. A date may also be a day such as `2024-02-29`, or milliseconds as a number. `null` clears. A single
         *     user must be an active member of the run's team, or of its channel where there is no team.
         */
        ContentInput: (string | number | string[]) | null;
        FieldMove: {
            field_id: components["schemas"]["Id"];
            /** @description From 0 in the list. */
            target_position: number;
        };
        Condition: {
            id: components["schemas"]["Id"];
            /**
             * @description Of the expression language.
             * @enum {integer}
             */
            version: 1;
            condition_expr: components["schemas"]["Expr"];
            playbook_id: components["schemas"]["Id"];
            /** @description Only in the copies that runs have. */
            run_id?: components["schemas"]["Id"];
            create_at: components["schemas"]["Millis"];
            update_at: components["schemas"]["Millis"];
            delete_at: components["schemas"]["Millis"];
        };
        ConditionList: {
            /** @description Over all pages. */
            total_count: number;
            page_count: number;
            has_more: boolean;
            items: components["schemas"]["Condition"][];
        };
        ConditionInput: {
            /** @enum {integer} */
            version: 1;
            condition_expr: components["schemas"]["Expr"];
        };
        /**
         * @description Exactly one member. `and` and `or` hold comparisons only, at least one; up to 200 comparisons in all.
         *     `isNot` is true wherever `is` is not.
         */
        Expr: {
            /** @description All of them. */
            and?: components["schemas"]["Expr"][];
            /** @description Any of them. */
            or?: components["schemas"]["Expr"][];
            is?: components["schemas"]["Comparison"];
            isNot?: components["schemas"]["Comparison"];
        };
        Comparison: {
            /** @description An attribute of type text, select or multiselect. */
            field_id: components["schemas"]["Id"];
            /** @description For a text, the text it is, whatever its case, or "" for no value; else a list of ids of options, of which one is set. */
            value: (string | string[]) | null;
        };
        RunEdit: {
            /** @description Trimmed; 1 to 1024 characters. */
            name?: string | null;
            /** @description Markdown, trimmed; at most 4096 characters. */
            summary?: string | null;
            status_update_broadcast_channels_enabled?: boolean | null;
            broadcast_channel_ids?: components["schemas"]["Id"][] | null;
            status_update_broadcast_webhooks_enabled?: boolean | null;
            /** @description Absolute addresses with http or https, at most 64. */
            webhook_on_status_update_urls?: string[] | null;
            /** @description New participants join the channel. */
            create_channel_member_on_new_participant?: boolean | null;
            /** @description Participants who leave the run leave the channel. */
            remove_channel_member_on_removed_participant?: boolean | null;
        };
        RunMove: {
            channel_id: components["schemas"]["Id"];
        };
        ParticipantsInput: {
            user_ids: components["schemas"]["Id"][];
            /** @default false */
            force_add_to_channel: boolean;
        };
        ParticipantsAnswer: {
            participant_ids: components["schemas"]["Id"][];
            /** @description Those of the request who cannot take part. */
            not_added_ids: components["schemas"]["Id"][];
        };
        TaskPatch: {
            /** @description Trimmed; 1 to 1024 characters. */
            title?: string | null;
            /** @description Markdown. */
            description?: string | null;
            /** @description A slash command, or "" for none. */
            command?: string | null;
            /** @enum {string|null} */
            state?: "" | "in_progress" | "closed" | "skipped" | null;
            /** @description A user, or "" for nobody. */
            assignee_id?: string | null;
            /** @description A role in the run: owner or creator. */
            assignee_type?: string | null;
            /** @description An attribute of type user that names the assignee. */
            assignee_property_field_id?: string | null;
            /**
             * Format: int64
             * @description Milliseconds since 1970, 0 for none.
             */
            due_date?: number | null;
            /** @description At most 10. */
            task_actions?: components["schemas"]["TaskAction"][] | null;
        };
        TasksPatch: {
            task_ids: components["schemas"]["Id"][];
            changes: components["schemas"]["TaskPatch"];
        };
        TaskPlace: {
            checklist_id: components["schemas"]["Id"];
            position: number;
        };
        Triggered: {
            trigger_id: string;
        };
        /** @description A task with the run it belongs to. */
        OwnTask: {
            run_id: components["schemas"]["Id"];
            run_name: string;
            run_owner_user_id: components["schemas"]["Id"];
            /** @enum {string} */
            run_type: "playbook" | "channelChecklist";
            team_id: components["schemas"]["IdOrNone"];
            channel_id: components["schemas"]["Id"];
            playbook_id: components["schemas"]["IdOrNone"];
            checklist_id: components["schemas"]["Id"];
            checklist_title: string;
            task: components["schemas"]["Task"];
        };
        OwnTaskList: {
            /** @description Over all pages. */
            total_count: number;
            /** @description Those of them that are open and assigned to the caller. */
            assigned_count: number;
            /** @description Those of these whose due date has passed. */
            overdue_count: number;
            page_count: number;
            has_more: boolean;
            items: components["schemas"]["OwnTask"][];
        };
        /**
         * @example {
         *       "id": "f3k8w1n5zt7yjq9b4xcrmahd6o",
         *       "event": "status_updated",
         *       "at": 1780000300000,
         *       "user_id": "9xwk4dzu5ffajbm8bhd1hs7mca",
         *       "host": "hooks.example.com",
         *       "state": "waiting",
         *       "attempts": 2,
         *       "attempt_at": 1780000317000,
         *       "status": 503,
         *       "problem": "it answered 503 Service Unavailable"
         *     }
         */
        WebhookDelivery: {
            id: string;
            /**
             * @description What is told.
             * @enum {string}
             */
            event: "incident_created" | "status_updated" | "run_finished" | "run_restored" | "status_updates_enabled" | "status_updates_disabled";
            /**
             * Format: int64
             * @description When it happened, in milliseconds.
             */
            at: number;
            /** @description Who did it. */
            user_id: string;
            /** @description Where it goes. The rest of the address may be a secret. */
            host: string;
            /**
             * @description `failed` after three days of trying.
             * @enum {string}
             */
            state: "waiting" | "delivered" | "failed";
            attempts: number;
            /**
             * Format: int64
             * @description The last attempt, in milliseconds; 0 before the first.
             */
            attempt_at: number;
            /** @description What the receiver answered last, 0 when it did not. */
            status: number;
            /** @description Why the last attempt failed; empty when it did not. */
            problem: string;
        };
        WebhookDeliveryList: {
            /** @description Over all pages. */
            total_count: number;
            page_count: number;
            has_more: boolean;
            items: components["schemas"]["WebhookDelivery"][];
        };
        RetrospectiveInput: {
            /** @description Markdown, at most 65535 characters. */
            retrospective?: string;
            metrics?: {
                metric_config_id: string;
                /**
                 * Format: int64
                 * @description Milliseconds for a duration; `null` for no value.
                 */
                value?: number | null;
            }[] | null;
        };
        PlaybookList: {
            /** @description Over all pages. */
            total_count: number;
            page_count: number;
            has_more: boolean;
            items: components["schemas"]["Playbook"][];
        };
    };
    responses: {
        /** @description Done. */
        Ok: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /** @enum {string} */
                    status: "OK";
                };
            };
        };
        /** @description Done. */
        EmptyObject: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        /** @description Added; the answer is the new checklist. */
        ChecklistAdded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Checklist"];
            };
        };
        /** @description Added; the answer is the new task. */
        TaskAdded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Task"];
            };
        };
        /** @description A page, possibly empty. */
        Usage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "has_next": false,
                 *       "items": [
                 *         {
                 *           "playbook_id": "k5w8s1zq3tyj7n9d4f6g2h0rbm",
                 *           "num_runs": 7,
                 *           "title": "Incident response",
                 *           "last_run_at": 1795507200000
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UsageList"];
            };
        };
        /** @description The request is malformed or breaks a rule; the text says which. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "title: must not be empty"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Nobody is signed in. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /** @example Not authorized */
                "text/plain": string;
            };
        };
        /** @description The caller may not, or it does not exist. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "Not authorized"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such thing here. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "there is no checklist at position 9 in this run"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Somebody else was faster, or the name is taken. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "the task is no longer at this position: somebody changed the run, read it again"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The playbook or task is not the version that `If-Match` names; `current` is what it is now. */
        Outdated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "the playbook was changed since you read it: read it again and repeat the change"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Somebody asked for the same a moment ago. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "a status update was requested moments ago: ask again in 240 seconds"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body, or what it would make, is too large. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "the request may have at most 5242880 bytes"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Something broke on our side. The cause is in the server's log under the request id. */
        Failed: {
            headers: {
                /** @description Names the request in the log. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "An internal error has occurred. Check app server logs for details."
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description The `ETag` that the caller read. When the playbook was changed meanwhile, nothing happens and the answer is
         *     `412` with the playbook as it is now. Without the header, or with `*`, any version is changed.
         */
        IfMatch: string;
        /** @description The playbook. */
        PlaybookId: components["schemas"]["PathId"];
        /** @description The attribute. */
        FieldId: components["schemas"]["PathId"];
        /** @description The condition. */
        ConditionId: components["schemas"]["PathId"];
        /** @description From 0; what is no page number is the first page. */
        ConditionsPage: number;
        /** @description At most 200; what is no size is 20. */
        ConditionsPerPage: number;
        /** @description The task. */
        TaskId: components["schemas"]["PathId"];
        /** @description The team. */
        TeamId: components["schemas"]["PathId"];
        /** @description The run. */
        RunId: components["schemas"]["PathId"];
        /** @description The category. */
        CategoryId: components["schemas"]["PathId"];
        /** @description The user. */
        UserId: components["schemas"]["PathId"];
        /** @description The channel. */
        ChannelId: components["schemas"]["PathId"];
        /** @description Position of the checklist. */
        ChecklistPosition: number;
        /** @description Position of the task in its checklist. */
        TaskPosition: number;
        /** @description The checklist that the caller means; `409` when another one is at the position. */
        ChecklistIdQuery: string;
        /** @description The task that the caller means; `409` when another one is at the position. */
        TaskIdQuery: string;
        /** @description The channel. Other parameters of the host are ignored. */
        SuggestionChannel: string;
        /** @description How far back to count: from the start of the day in the caller's own time zone, or 6 or 27 times 24 hours before. */
        TimeRange: "today" | "7_day" | "28_day";
        /** @description Counts from 0. */
        RequiredPage: number;
        /** @description At most 200; 0 means 200. */
        RequiredPerPage: number;
        /** @description Accepted in any case. */
        Direction: "asc" | "desc";
    };
    requestBodies: {
        Field: {
            content: {
                /**
                 * @example {
                 *       "name": "Severity",
                 *       "type": "select",
                 *       "attrs": {
                 *         "visibility": "always",
                 *         "options": [
                 *           {
                 *             "name": "High",
                 *             "color": "#d24b4e"
                 *           },
                 *           {
                 *             "name": "Low"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["FieldInput"];
            };
        };
        Condition: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "condition_expr": {
                 *         "and": [
                 *           {
                 *             "is": {
                 *               "field_id": "7rq4hw6yxpyw9xjhbd4r3m5koa",
                 *               "value": [
                 *                 "dzfnjyzxs7gtfd8y3ouipwgexh"
                 *               ]
                 *             }
                 *           },
                 *           {
                 *             "isNot": {
                 *               "field_id": "9kq4hw6yxpyw9xjhbd4r3m5kob",
                 *               "value": ""
                 *             }
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ConditionInput"];
            };
        };
        Dialog: {
            content: {
                "application/json": components["schemas"]["DialogSubmission"];
            };
        };
        Category: {
            content: {
                /**
                 * @example {
                 *       "name": "On call",
                 *       "team_id": "q3h7r6yfrpgcmx5d8w1j9e4boa",
                 *       "user_id": "7n3ojw8pqtdrjyhcu6xkb1rzqe",
                 *       "collapsed": false
                 *     }
                 */
                "application/json": components["schemas"]["CategoryInput"];
            };
        };
        ChecklistAdd: {
            content: {
                /**
                 * @example {
                 *       "title": "Communication",
                 *       "items": [
                 *         {
                 *           "title": "Tell support"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ChecklistAdd"];
            };
        };
        ChecklistMove: {
            content: {
                /**
                 * @example {
                 *       "source_checklist_idx": 0,
                 *       "dest_checklist_idx": 2
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Where it is.
                     * @default 0
                     */
                    source_checklist_idx?: number;
                    /**
                     * @description Where it is afterwards.
                     * @default 0
                     */
                    dest_checklist_idx?: number;
                    checklist_id?: components["schemas"]["ExpectedChecklist"];
                };
            };
        };
        ChecklistRename: {
            content: {
                /**
                 * @example {
                 *       "title": "Communication"
                 *     }
                 */
                "application/json": {
                    /** @description Trimmed; 1 to 1024 characters. */
                    title: string;
                    checklist_id?: components["schemas"]["ExpectedChecklist"];
                };
            };
        };
        TaskAdd: {
            content: {
                /**
                 * @example {
                 *       "title": "Tell support",
                 *       "due_date": 1780000000000
                 *     }
                 */
                "application/json": components["schemas"]["TaskAdd"];
            };
        };
        TaskEdit: {
            content: {
                /**
                 * @example {
                 *       "title": "Tell support and sales"
                 *     }
                 */
                "application/json": {
                    /** @description Trimmed; 1 to 1024 characters. */
                    title?: string | null;
                    /** @description Markdown. */
                    description?: string | null;
                    /** @description With its leading `/`; `""` clears it. */
                    command?: string | null;
                    item_id?: components["schemas"]["ExpectedTask"];
                    checklist_id?: components["schemas"]["ExpectedChecklist"];
                };
            };
        };
        TaskMove: {
            content: {
                /**
                 * @example {
                 *       "source_checklist_idx": 0,
                 *       "source_item_idx": 3,
                 *       "dest_checklist_idx": 1,
                 *       "dest_item_idx": 0
                 *     }
                 */
                "application/json": {
                    /**
                     * @description The checklist that it is in.
                     * @default 0
                     */
                    source_checklist_idx?: number;
                    /**
                     * @description Where it is in it.
                     * @default 0
                     */
                    source_item_idx?: number;
                    /**
                     * @description The checklist that it is in afterwards.
                     * @default 0
                     */
                    dest_checklist_idx?: number;
                    /**
                     * @description Where it is in that afterwards.
                     * @default 0
                     */
                    dest_item_idx?: number;
                    item_id?: components["schemas"]["ExpectedTask"];
                    checklist_id?: components["schemas"]["ExpectedChecklist"];
                    dest_checklist_id?: components["schemas"]["ExpectedChecklist"];
                };
            };
        };
        TaskState: {
            content: {
                /**
                 * @example {
                 *       "new_state": "closed",
                 *       "item_id": "t6k3r9m1xw8dpjyhcu5zb7qoeg"
                 *     }
                 */
                "application/json": {
                    new_state?: components["schemas"]["TaskState"];
                    item_id?: components["schemas"]["ExpectedTask"];
                    checklist_id?: components["schemas"]["ExpectedChecklist"];
                };
            };
        };
        TaskAssignee: {
            content: {
                /**
                 * @example {
                 *       "assignee_id": "9xwk4dzu5ffajbm8bhd1hs7mca"
                 *     }
                 */
                "application/json": {
                    /** @description A user: an active member of the run's team, or of its channel where there is no team. */
                    assignee_id?: string;
                    /**
                     * @description Whoever has this role in the run.
                     * @enum {string}
                     */
                    assignee_type?: "" | "owner" | "creator";
                    /** @description An attribute of type `user`, by its id in the run or in the playbook: whom it names has the task. */
                    assignee_property_field_id?: string;
                    item_id?: components["schemas"]["ExpectedTask"];
                    checklist_id?: components["schemas"]["ExpectedChecklist"];
                };
            };
        };
        TaskDueDate: {
            content: {
                /**
                 * @example {
                 *       "due_date": 1780000000000
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: int64
                     * @description Milliseconds since 1970; 0 clears it.
                     * @default 0
                     */
                    due_date?: number;
                    item_id?: components["schemas"]["ExpectedTask"];
                    checklist_id?: components["schemas"]["ExpectedChecklist"];
                };
            };
        };
        TaskCommand: {
            content: {
                /**
                 * @example {
                 *       "command": "/jira create"
                 *     }
                 */
                "application/json": {
                    /** @description With its leading `/`; `""` clears it. */
                    command?: string;
                    item_id?: components["schemas"]["ExpectedTask"];
                    checklist_id?: components["schemas"]["ExpectedChecklist"];
                };
            };
        };
    };
    headers: {
        /** @description The version of the playbook, its `update_at` in quotation marks. Send it as `If-Match`. */
        ETag: string;
        /** @description The path of what was made, without scheme and host. */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listPlaybooks: {
        parameters: {
            query?: {
                /** @description Only this team; all teams of the caller when empty. */
                team_id?: string;
                /** @description Accepted in any case. */
                sort?: "title" | "stages" | "steps" | "runs" | "last_run_at" | "active_runs";
                /** @description Accepted in any case. */
                direction?: components["parameters"]["Direction"];
                /** @description Counts from 0. */
                page?: number;
                /** @description At most 1000; 0 means 1000. */
                per_page?: number;
                /** @description Part of the title, in any case. */
                search_term?: string;
                /** @description `true` (or `1`, `t`) includes archived playbooks. */
                with_archived?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, possibly empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaybookList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    createPlaybook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Incident response",
                 *       "team_id": "q3h7r6yfrpgcmx5d8w1j9e4boa",
                 *       "public": true,
                 *       "reminder_timer_default_seconds": 3600,
                 *       "checklists": [
                 *         {
                 *           "title": "Triage",
                 *           "items": [
                 *             {
                 *               "title": "Name an owner"
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PlaybookInput"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    importPlaybook: {
        parameters: {
            query?: {
                /** @description Where to make it; the `team_id` of the file when it is empty. */
                team_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "title": "Incident response",
                 *       "reminder_timer_default_seconds": 3600,
                 *       "status_update_enabled": true,
                 *       "metrics": [
                 *         {
                 *           "title": "Cost",
                 *           "description": "",
                 *           "type": "metric_currency",
                 *           "target": 60
                 *         }
                 *       ],
                 *       "properties": [
                 *         {
                 *           "id": "7rq4hw6yxpyw9xjhbd4r3m5koa",
                 *           "name": "Severity",
                 *           "type": "select",
                 *           "attrs": {
                 *             "visibility": "when_set",
                 *             "sort_order": 0,
                 *             "options": [
                 *               {
                 *                 "id": "dzfnjyzxs7gtfd8y3ouipwgexh",
                 *                 "name": "High"
                 *               }
                 *             ],
                 *             "parent_id": "",
                 *             "value_type": ""
                 *           }
                 *         }
                 *       ],
                 *       "conditions": [
                 *         {
                 *           "id": "9kq4hw6yxpyw9xjhbd4r3m5kob",
                 *           "version": 1,
                 *           "condition_expr": {
                 *             "is": {
                 *               "field_id": "7rq4hw6yxpyw9xjhbd4r3m5koa",
                 *               "value": [
                 *                 "dzfnjyzxs7gtfd8y3ouipwgexh"
                 *               ]
                 *             }
                 *           }
                 *         }
                 *       ],
                 *       "checklists": [
                 *         {
                 *           "title": "Triage",
                 *           "items": [
                 *             {
                 *               "title": "Name an owner",
                 *               "assignee_type": "owner",
                 *               "due_date": 600000
                 *             },
                 *             {
                 *               "title": "Tell support",
                 *               "condition_id": "9kq4hw6yxpyw9xjhbd4r3m5kob",
                 *               "condition_action": "hidden"
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PlaybookFileInput"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "bfm6ep1zat8jzk3tcxq7yw5hdo",
                     *       "notices": [
                     *         "conditions[0]: was left out: it compares an attribute or options that the playbook does not get"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Imported"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    autocompletePlaybooks: {
        parameters: {
            query?: {
                /** @description The team; `403` when it is missing. */
                team_id?: string;
                /** @description Exactly `true` includes archived playbooks. */
                with_archived?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 15 suggestions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestion"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getPlaybook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The playbook. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Playbook"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    replacePlaybook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the caller read. When the playbook was changed meanwhile, nothing happens and the answer is
                 *     `412` with the playbook as it is now. Without the header, or with `*`, any version is changed.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Incident response",
                 *       "reminder_timer_default_seconds": 3600,
                 *       "public": true,
                 *       "checklists": [
                 *         {
                 *           "title": "Triage",
                 *           "items": [
                 *             {
                 *               "title": "Name an owner"
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PlaybookInput"];
            };
        };
        responses: {
            /** @description Replaced. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Playbook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Outdated"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    archivePlaybook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the caller read. When the playbook was changed meanwhile, nothing happens and the answer is
                 *     `412` with the playbook as it is now. Without the header, or with `*`, any version is changed.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Archived. */
            204: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["Outdated"];
            "5XX": components["responses"]["Failed"];
        };
    };
    updatePlaybook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the caller read. When the playbook was changed meanwhile, nothing happens and the answer is
                 *     `412` with the playbook as it is now. Without the header, or with `*`, any version is changed.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Incident response",
                 *       "status_update_enabled": true
                 *     }
                 */
                "application/json": components["schemas"]["PlaybookPatch"];
            };
        };
        responses: {
            /** @description Changed, or the same as before. */
            204: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Outdated"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    restorePlaybook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the caller read. When the playbook was changed meanwhile, nothing happens and the answer is
                 *     `412` with the playbook as it is now. Without the header, or with `*`, any version is changed.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restored. */
            204: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Outdated"];
            "5XX": components["responses"]["Failed"];
        };
    };
    duplicatePlaybook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Copied. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    exportPlaybook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "title": "Incident response",
                     *       "reminder_timer_default_seconds": 3600,
                     *       "status_update_enabled": true,
                     *       "metrics": [
                     *         {
                     *           "title": "Cost",
                     *           "description": "",
                     *           "type": "metric_currency",
                     *           "target": 60
                     *         }
                     *       ],
                     *       "properties": [
                     *         {
                     *           "id": "7rq4hw6yxpyw9xjhbd4r3m5koa",
                     *           "name": "Severity",
                     *           "type": "select",
                     *           "attrs": {
                     *             "visibility": "when_set",
                     *             "sort_order": 0,
                     *             "options": [
                     *               {
                     *                 "id": "dzfnjyzxs7gtfd8y3ouipwgexh",
                     *                 "name": "High"
                     *               }
                     *             ],
                     *             "parent_id": "",
                     *             "value_type": ""
                     *           }
                     *         }
                     *       ],
                     *       "conditions": [
                     *         {
                     *           "id": "9kq4hw6yxpyw9xjhbd4r3m5kob",
                     *           "version": 1,
                     *           "condition_expr": {
                     *             "is": {
                     *               "field_id": "7rq4hw6yxpyw9xjhbd4r3m5koa",
                     *               "value": [
                     *                 "dzfnjyzxs7gtfd8y3ouipwgexh"
                     *               ]
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "checklists": [
                     *         {
                     *           "title": "Triage",
                     *           "items": [
                     *             {
                     *               "title": "Name an owner",
                     *               "assignee_type": "owner",
                     *               "due_date": 600000
                     *             },
                     *             {
                     *               "title": "Tell support",
                     *               "condition_id": "9kq4hw6yxpyw9xjhbd4r3m5kob",
                     *               "condition_action": "hidden"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PlaybookFile"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listPlaybookMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In ascending order of user ids. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    setPlaybookMember: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the caller read. When the playbook was changed meanwhile, nothing happens and the answer is
                 *     `412` with the playbook as it is now. Without the header, or with `*`, any version is changed.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
                /** @description The user. */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         "playbook_member",
                 *         "playbook_admin"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RolesInput"];
            };
        };
        responses: {
            /** @description The user is a member with these roles. */
            204: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Outdated"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    removePlaybookMember: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the caller read. When the playbook was changed meanwhile, nothing happens and the answer is
                 *     `412` with the playbook as it is now. Without the header, or with `*`, any version is changed.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
                /** @description The user. */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Outdated"];
            "5XX": components["responses"]["Failed"];
        };
    };
    addPlaybookMetric: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the caller read. When the playbook was changed meanwhile, nothing happens and the answer is
                 *     `412` with the playbook as it is now. Without the header, or with `*`, any version is changed.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Time to acknowledge",
                 *       "type": "metric_duration",
                 *       "target": 300000
                 *     }
                 */
                "application/json": components["schemas"]["MetricInput"];
            };
        };
        responses: {
            /** @description Added; the answer is the new metric. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Metric"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["Outdated"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    removePlaybookMetric: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the caller read. When the playbook was changed meanwhile, nothing happens and the answer is
                 *     `412` with the playbook as it is now. Without the header, or with `*`, any version is changed.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
                /** @description The metric. */
                metric_id: components["schemas"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["Outdated"];
            "5XX": components["responses"]["Failed"];
        };
    };
    updatePlaybookMetric: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the caller read. When the playbook was changed meanwhile, nothing happens and the answer is
                 *     `412` with the playbook as it is now. Without the header, or with `*`, any version is changed.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
                /** @description The metric. */
                metric_id: components["schemas"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "target": null
                 *     }
                 */
                "application/json": components["schemas"]["MetricPatch"];
            };
        };
        responses: {
            /** @description The metric as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Metric"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["Outdated"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listPlaybookFields: {
        parameters: {
            query?: {
                /** @description Only those that were changed at this time or later, in milliseconds. */
                updated_since?: number;
                /** @description Deleted ones too, after the others, the last one first, at most 1000. Their `delete_at` is not 0. */
                include_deleted?: boolean;
            };
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attributes. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Field"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    addPlaybookField: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the caller read. When the playbook was changed meanwhile, nothing happens and the answer is
                 *     `412` with the playbook as it is now. Without the header, or with `*`, any version is changed.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Field"];
        responses: {
            /** @description Added. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Field"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Outdated"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    movePlaybookField: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the caller read. When the playbook was changed meanwhile, nothing happens and the answer is
                 *     `412` with the playbook as it is now. Without the header, or with `*`, any version is changed.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "field_id": "7rq4hw6yxpyw9xjhbd4r3m5koa",
                 *       "target_position": 2
                 *     }
                 */
                "application/json": components["schemas"]["FieldMove"];
            };
        };
        responses: {
            /** @description All attributes in the new order. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Field"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["Outdated"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    replacePlaybookField: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the caller read. When the playbook was changed meanwhile, nothing happens and the answer is
                 *     `412` with the playbook as it is now. Without the header, or with `*`, any version is changed.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
                /** @description The attribute. */
                field_id: components["parameters"]["FieldId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Field"];
        responses: {
            /** @description The attribute as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Field"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Outdated"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    removePlaybookField: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the caller read. When the playbook was changed meanwhile, nothing happens and the answer is
                 *     `412` with the playbook as it is now. Without the header, or with `*`, any version is changed.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
                /** @description The attribute. */
                field_id: components["parameters"]["FieldId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Outdated"];
            "5XX": components["responses"]["Failed"];
        };
    };
    duplicatePlaybookField: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the caller read. When the playbook was changed meanwhile, nothing happens and the answer is
                 *     `412` with the playbook as it is now. Without the header, or with `*`, any version is changed.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
                /** @description The attribute. */
                field_id: components["parameters"]["FieldId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Copied. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Field"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["Outdated"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listPlaybookConditions: {
        parameters: {
            query?: {
                /** @description From 0; what is no page number is the first page. */
                page?: components["parameters"]["ConditionsPage"];
                /** @description At most 200; what is no size is 20. */
                per_page?: components["parameters"]["ConditionsPerPage"];
            };
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of conditions. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    addPlaybookCondition: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the caller read. When the playbook was changed meanwhile, nothing happens and the answer is
                 *     `412` with the playbook as it is now. Without the header, or with `*`, any version is changed.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Condition"];
        responses: {
            /** @description Added. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    /** @description Where to find it. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Condition"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["Outdated"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    replacePlaybookCondition: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the caller read. When the playbook was changed meanwhile, nothing happens and the answer is
                 *     `412` with the playbook as it is now. Without the header, or with `*`, any version is changed.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
                /** @description The condition. */
                condition_id: components["parameters"]["ConditionId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Condition"];
        responses: {
            /** @description The condition as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Condition"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["Outdated"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    removePlaybookCondition: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the caller read. When the playbook was changed meanwhile, nothing happens and the answer is
                 *     `412` with the playbook as it is now. Without the header, or with `*`, any version is changed.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
                /** @description The condition. */
                condition_id: components["parameters"]["ConditionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["Outdated"];
            "5XX": components["responses"]["Failed"];
        };
    };
    favourPlaybook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The playbook is a favourite. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    disfavourPlaybook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The playbook is no favourite. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listAutoFollowers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description User ids in ascending order, at most 1000, possibly none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Id"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    autoFollowPlaybook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
                /** @description The user. */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user follows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    stopAutoFollowingPlaybook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The playbook. */
                id: components["parameters"]["PlaybookId"];
                /** @description The user. */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user does not follow. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listRuns: {
        parameters: {
            query?: {
                /** @description Only this team. */
                team_id?: components["schemas"]["IdOrNone"];
                /** @description Counts from 0; a negative page is page 0. */
                page?: number;
                /** @description At most 1000; 0 and less mean 1000. */
                per_page?: number;
                /** @description Accepted in any case. */
                sort?: "create_at" | "id" | "name" | "owner_user_id" | "team_id" | "end_at" | "status" | "last_status_update_at";
                /** @description Accepted in any case. */
                direction?: components["parameters"]["Direction"];
                /** @description Repeat it for several; none means all, and an empty one matches nothing. */
                statuses?: ("InProgress" | "Finished" | "")[];
                /** @description Repeat it for several; none means all. */
                types?: components["schemas"]["RunType"][];
                /** @description A user id or `me`. */
                owner_user_id?: components["schemas"]["UserOrMe"];
                /** @description A user id or `me`. */
                participant_id?: components["schemas"]["UserOrMe"];
                /** @description A user id or `me`. */
                participant_or_follower_id?: components["schemas"]["UserOrMe"];
                /** @description Only runs of this playbook. */
                playbook_id?: components["schemas"]["IdOrNone"];
                /** @description Only runs of this channel. */
                channel_id?: components["schemas"]["IdOrNone"];
                /** @description Part of the name, in any case. */
                search_term?: string;
                /** @description Runs that were in progress at or after this time. What is not a positive number is ignored. */
                active_gte?: string;
                /** @description Runs that were in progress before this time. */
                active_lt?: string;
                /** @description Runs that started at or after this time. */
                started_gte?: string;
                /** @description Runs that started before this time. */
                started_lt?: string;
                /** @description Runs that changed at or after this time. */
                since?: number;
                /** @description Exactly `true` leaves out runs that have ended. */
                omit_ended?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, possibly empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    startRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Disk full on db-3",
                 *       "playbook_id": "w5f1y7jm8tn4ipq9zc3dxr6aeh",
                 *       "team_id": "q3h7r6yfrpgcmx5d8w1j9e4boa"
                 *     }
                 */
                "application/json": components["schemas"]["RunInput"];
            };
        };
        responses: {
            /** @description Started. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    submitRunDialog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Dialog"];
        responses: {
            /** @description Cancelled, nothing to do. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Started; no body, because dialogs show what they get. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    submitTimelineDialog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Dialog"];
        responses: {
            /** @description Added, or cancelled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listRunOwners: {
        parameters: {
            query?: {
                /** @description Only runs of this team. */
                team_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The owners, possibly none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Owner"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listRunChannels: {
        parameters: {
            query?: {
                /** @description Only this team. */
                team_id?: components["schemas"]["IdOrNone"];
                /** @description Counts from 0; a negative page is page 0. */
                page?: number;
                /** @description At most 1000; 0 and less mean 1000. */
                per_page?: number;
                /** @description Accepted in any case. */
                sort?: "create_at" | "id" | "name" | "owner_user_id" | "team_id" | "end_at" | "status" | "last_status_update_at";
                /** @description Accepted in any case. */
                direction?: components["parameters"]["Direction"];
                /** @description Repeat it for several; none means all, and an empty one matches nothing. */
                statuses?: ("InProgress" | "Finished" | "")[];
                /** @description Repeat it for several; none means all. */
                types?: components["schemas"]["RunType"][];
                /** @description A user id or `me`. */
                owner_user_id?: components["schemas"]["UserOrMe"];
                /** @description A user id or `me`. */
                participant_id?: components["schemas"]["UserOrMe"];
                /** @description A user id or `me`. */
                participant_or_follower_id?: components["schemas"]["UserOrMe"];
                /** @description Only runs of this playbook. */
                playbook_id?: components["schemas"]["IdOrNone"];
                /** @description Only runs of this channel. */
                channel_id?: components["schemas"]["IdOrNone"];
                /** @description Part of the name, in any case. */
                search_term?: string;
                /** @description Runs that were in progress at or after this time. What is not a positive number is ignored. */
                active_gte?: string;
                /** @description Runs that were in progress before this time. */
                active_lt?: string;
                /** @description Runs that started at or after this time. */
                started_gte?: string;
                /** @description Runs that started before this time. */
                started_lt?: string;
                /** @description Runs that changed at or after this time. */
                since?: number;
                /** @description Exactly `true` leaves out runs that have ended. */
                omit_ended?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Channel ids, possibly none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Id"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            "5XX": components["responses"]["Failed"];
        };
    };
    autocompleteChecklists: {
        parameters: {
            query: {
                /** @description The channel. Other parameters of the host are ignored. */
                channel_id: components["parameters"]["SuggestionChannel"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Suggestions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestion"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            "5XX": components["responses"]["Failed"];
        };
    };
    autocompleteTasks: {
        parameters: {
            query: {
                /** @description The channel. Other parameters of the host are ignored. */
                channel_id: components["parameters"]["SuggestionChannel"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Suggestions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestion"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            "5XX": components["responses"]["Failed"];
        };
    };
    autocompleteRuns: {
        parameters: {
            query: {
                /** @description The channel. Other parameters of the host are ignored. */
                channel_id: components["parameters"]["SuggestionChannel"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Suggestions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestion"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getRunOfChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The channel. */
                channel_id: components["parameters"]["ChannelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listRunsOfChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The channel. */
                channel_id: components["parameters"]["ChannelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The runs, possibly none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    updateRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Disk full on db-3 and db-4"
                 *     }
                 */
                "application/json": components["schemas"]["RunEdit"];
            };
        };
        responses: {
            /** @description The run as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listRunFields: {
        parameters: {
            query?: {
                /** @description Only those that were changed at this time or later, in milliseconds. */
                updated_since?: number;
            };
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attributes, in the order of the playbook; none for checklists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Field"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    setRunValue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description The attribute. */
                field_id: components["parameters"]["FieldId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "value": "dzfnjyzxs7gtfd8y3ouipwgexh"
                 *     }
                 */
                "application/json": components["schemas"]["ValueInput"];
            };
        };
        responses: {
            /** @description The value as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Value"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listRunValues: {
        parameters: {
            query?: {
                /** @description Only those that were set or cleared at this time or later, in milliseconds. */
                updated_since?: number;
            };
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The values, in the order in which they were first set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Value"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listRunConditions: {
        parameters: {
            query?: {
                /** @description From 0; what is no page number is the first page. */
                page?: components["parameters"]["ConditionsPage"];
                /** @description At most 200; what is no size is 20. */
                per_page?: components["parameters"]["ConditionsPerPage"];
            };
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of conditions, in the order of their making. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getRunMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Names and counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunMetadata"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    exportRun: {
        parameters: {
            query?: {
                format?: "json" | "markdown";
            };
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report, with a name for the file. */
            200: {
                headers: {
                    /**
                     * @description Always `attachment`, with the number and name of the run.
                     * @example attachment; filename=INC-00042_Disk_full_on_db-3.md
                     */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunReport"];
                    /**
                     * @example # INC-00042 · Disk full on db-3
                     *
                     *     | Run | |
                     *     |---|---|
                     *     | Status | In progress |
                     */
                    "text/markdown": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    addParticipants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_ids": [
                 *         "7n3ojw8pqtdrjyhcu6xkb1rzqe"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ParticipantsInput"];
            };
        };
        responses: {
            /** @description Who takes part now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantsAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    removeParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description The user. */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user does not take part. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    moveRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channel_id": "k1c8s5t9eibpdgy3n7mrw4zxfh"
                 *     }
                 */
                "application/json": components["schemas"]["RunMove"];
            };
        };
        responses: {
            /** @description The run as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    saveRetrospective: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "retrospective": "The pager was muted.",
                 *       "metrics": [
                 *         {
                 *           "metric_config_id": "7rq4hw6yxpyw9xjhbd4r3m5koa",
                 *           "value": 42
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RetrospectiveInput"];
            };
        };
        responses: {
            /** @description Saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    publishRetrospective: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "retrospective": "The pager was muted.",
                 *       "metrics": [
                 *         {
                 *           "metric_config_id": "7rq4hw6yxpyw9xjhbd4r3m5koa",
                 *           "value": 42
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RetrospectiveInput"];
            };
        };
        responses: {
            /** @description Published. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    cancelRetrospective: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancelled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listRunFollowers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description User ids, possibly none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Id"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    followRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller follows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    unfollowRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller does not follow. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    favourRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run is a favourite. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    disfavourRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run is no favourite. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    updateRunStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "message": "Cleaning up old logs",
                 *       "reminder": 3600
                 *     }
                 */
                "application/json": {
                    /** @description Markdown, trimmed; 1 to 16383 characters. */
                    message: string;
                    /**
                     * Format: int64
                     * @description Seconds until the next update is due, at least 1; ignored when the run ends.
                     */
                    reminder?: number;
                    /** @default false */
                    finish_run?: boolean;
                };
            };
        };
        responses: {
            200: components["responses"]["Ok"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    submitStatusDialog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Dialog"];
        responses: {
            /** @description Posted, or cancelled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    snoozeRunStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "new_reminder_seconds": 3600
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: int64
                     * @description At least 1.
                     */
                    new_reminder_seconds?: number;
                };
            };
        };
        responses: {
            /** @description Moved. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    openStatusDialog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_id": "9xwk4dzu5ffajbm8bhd1hs7mca",
                 *       "trigger_id": "abc"
                 *     }
                 */
                "application/json": {
                    /** @description Must be the caller. */
                    user_id: string;
                    /** @description Lets a dialog open for a few seconds. */
                    trigger_id: string;
                };
            };
        };
        responses: {
            200: components["responses"]["EmptyObject"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    requestRunStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requested. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["Failed"];
        };
    };
    requestRunChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["Failed"];
        };
    };
    switchRetrospective: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "retrospective_enabled": false
                 *     }
                 */
                "application/json": {
                    retrospective_enabled: boolean;
                };
            };
        };
        responses: {
            /** @description Switched. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    switchStatusUpdates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status_enabled": true
                 *     }
                 */
                "application/json": {
                    /** @default false */
                    status_enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Switched. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description From 0. */
                page?: number;
                /** @description At most 200; 0 means 200. */
                per_page?: number;
            };
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries, possibly empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    redeliverWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description A delivery of the run. */
                delivery_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is on its way. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            "5XX": components["responses"]["Failed"];
        };
    };
    addToTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "post_id": "w5f1y7jm8tn4ipq9zc3dxr6aeh",
                 *       "summary": "The first sign of trouble"
                 *     }
                 */
                "application/json": {
                    /** @description A post that is there. */
                    post_id: string;
                    /** @description What the timeline says of it; cut after 256 characters. */
                    summary?: string;
                };
            };
        };
        responses: {
            /** @description The entry. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEvent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    removeFromTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description An entry of the run's timeline. */
                event_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listStatusUpdates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The updates, possibly none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusUpdate"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    finishRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Ok"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    submitFinishDialog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Dialog"];
        responses: {
            /** @description Finished, or cancelled; with an error it was refused. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "You don't have permission to finish this run."
                     *     }
                     */
                    "application/json": {
                        error?: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    restoreRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Ok"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    changeRunOwner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "owner_id": "9xwk4dzu5ffajbm8bhd1hs7mca"
                 *     }
                 */
                "application/json": {
                    owner_id: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            200: components["responses"]["EmptyObject"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    addChecklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ChecklistAdd"];
        responses: {
            201: components["responses"]["ChecklistAdded"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    moveChecklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ChecklistMove"];
        responses: {
            /** @description Moved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    moveTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TaskMove"];
        responses: {
            /** @description Moved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    removeChecklist: {
        parameters: {
            query?: {
                /** @description The checklist that the caller means; `409` when another one is at the position. */
                checklist_id?: components["parameters"]["ChecklistIdQuery"];
            };
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            "5XX": components["responses"]["Failed"];
        };
    };
    renameChecklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ChecklistRename"];
        responses: {
            /** @description Renamed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    duplicateChecklist: {
        parameters: {
            query?: {
                /** @description The checklist that the caller means; `409` when another one is at the position. */
                checklist_id?: components["parameters"]["ChecklistIdQuery"];
            };
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: components["responses"]["ChecklistAdded"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    skipChecklist: {
        parameters: {
            query?: {
                /** @description The checklist that the caller means; `409` when another one is at the position. */
                checklist_id?: components["parameters"]["ChecklistIdQuery"];
            };
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Skipped. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            "5XX": components["responses"]["Failed"];
        };
    };
    restoreChecklist: {
        parameters: {
            query?: {
                /** @description The checklist that the caller means; `409` when another one is at the position. */
                checklist_id?: components["parameters"]["ChecklistIdQuery"];
            };
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Opened. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            "5XX": components["responses"]["Failed"];
        };
    };
    addTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TaskAdd"];
        responses: {
            201: components["responses"]["TaskAdded"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    submitTaskDialog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Dialog"];
        responses: {
            /** @description Added, or cancelled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    editTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TaskEdit"];
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    removeTask: {
        parameters: {
            query?: {
                /** @description The task that the caller means; `409` when another one is at the position. */
                item_id?: components["parameters"]["TaskIdQuery"];
                /** @description The checklist that the caller means; `409` when another one is at the position. */
                checklist_id?: components["parameters"]["ChecklistIdQuery"];
            };
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            "5XX": components["responses"]["Failed"];
        };
    };
    setTaskState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TaskState"];
        responses: {
            200: components["responses"]["EmptyObject"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    skipTask: {
        parameters: {
            query?: {
                /** @description The task that the caller means; `409` when another one is at the position. */
                item_id?: components["parameters"]["TaskIdQuery"];
                /** @description The checklist that the caller means; `409` when another one is at the position. */
                checklist_id?: components["parameters"]["ChecklistIdQuery"];
            };
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Skipped. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            "5XX": components["responses"]["Failed"];
        };
    };
    restoreTask: {
        parameters: {
            query?: {
                /** @description The task that the caller means; `409` when another one is at the position. */
                item_id?: components["parameters"]["TaskIdQuery"];
                /** @description The checklist that the caller means; `409` when another one is at the position. */
                checklist_id?: components["parameters"]["ChecklistIdQuery"];
            };
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Opened. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            "5XX": components["responses"]["Failed"];
        };
    };
    assignTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TaskAssignee"];
        responses: {
            200: components["responses"]["EmptyObject"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    setTaskDueDate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TaskDueDate"];
        responses: {
            200: components["responses"]["EmptyObject"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    setTaskCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TaskCommand"];
        responses: {
            200: components["responses"]["EmptyObject"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    runTask: {
        parameters: {
            query?: {
                /** @description The task that the caller means; `409` when another one is at the position. */
                item_id?: components["parameters"]["TaskIdQuery"];
                /** @description The checklist that the caller means; `409` when another one is at the position. */
                checklist_id?: components["parameters"]["ChecklistIdQuery"];
            };
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It ran; a dialog can be opened with the trigger id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Triggered"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    duplicateTask: {
        parameters: {
            query?: {
                /** @description The task that the caller means; `409` when another one is at the position. */
                item_id?: components["parameters"]["TaskIdQuery"];
                /** @description The checklist that the caller means; `409` when another one is at the position. */
                checklist_id?: components["parameters"]["ChecklistIdQuery"];
            };
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: components["responses"]["TaskAdded"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    editTaskInItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TaskEdit"];
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    removeTaskInItems: {
        parameters: {
            query?: {
                /** @description The task that the caller means; `409` when another one is at the position. */
                item_id?: components["parameters"]["TaskIdQuery"];
                /** @description The checklist that the caller means; `409` when another one is at the position. */
                checklist_id?: components["parameters"]["ChecklistIdQuery"];
            };
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            "5XX": components["responses"]["Failed"];
        };
    };
    setTaskStateInItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TaskState"];
        responses: {
            200: components["responses"]["EmptyObject"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    skipTaskInItems: {
        parameters: {
            query?: {
                /** @description The task that the caller means; `409` when another one is at the position. */
                item_id?: components["parameters"]["TaskIdQuery"];
                /** @description The checklist that the caller means; `409` when another one is at the position. */
                checklist_id?: components["parameters"]["ChecklistIdQuery"];
            };
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Skipped. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            "5XX": components["responses"]["Failed"];
        };
    };
    restoreTaskInItems: {
        parameters: {
            query?: {
                /** @description The task that the caller means; `409` when another one is at the position. */
                item_id?: components["parameters"]["TaskIdQuery"];
                /** @description The checklist that the caller means; `409` when another one is at the position. */
                checklist_id?: components["parameters"]["ChecklistIdQuery"];
            };
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Opened. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            "5XX": components["responses"]["Failed"];
        };
    };
    assignTaskInItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TaskAssignee"];
        responses: {
            200: components["responses"]["EmptyObject"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    setTaskDueDateInItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TaskDueDate"];
        responses: {
            200: components["responses"]["EmptyObject"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    setTaskCommandInItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TaskCommand"];
        responses: {
            200: components["responses"]["EmptyObject"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    runTaskInItems: {
        parameters: {
            query?: {
                /** @description The task that the caller means; `409` when another one is at the position. */
                item_id?: components["parameters"]["TaskIdQuery"];
                /** @description The checklist that the caller means; `409` when another one is at the position. */
                checklist_id?: components["parameters"]["ChecklistIdQuery"];
            };
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It ran; a dialog can be opened with the trigger id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Triggered"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    duplicateTaskInItems: {
        parameters: {
            query?: {
                /** @description The task that the caller means; `409` when another one is at the position. */
                item_id?: components["parameters"]["TaskIdQuery"];
                /** @description The checklist that the caller means; `409` when another one is at the position. */
                checklist_id?: components["parameters"]["ChecklistIdQuery"];
            };
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description Position of the checklist. */
                checklist: components["parameters"]["ChecklistPosition"];
                /** @description Position of the task in its checklist. */
                item: components["parameters"]["TaskPosition"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: components["responses"]["TaskAdded"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getPlaybookStatistics: {
        parameters: {
            query: {
                /** @description The playbook. */
                playbook_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaybookStatistics"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getSiteStatistics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_playbooks": 12,
                     *       "total_playbook_runs": 345,
                     *       "active_playbooks": 9,
                     *       "archived_playbooks": 3,
                     *       "playbook_runs": 340,
                     *       "channel_checklists": 5,
                     *       "runs_in_progress": 17
                     *     }
                     */
                    "application/json": components["schemas"]["SiteStatistics"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listOwnUsage: {
        parameters: {
            query: {
                /** @description The team. */
                team_id: string;
                /** @description How far back to count: from the start of the day in the caller's own time zone, or 6 or 27 times 24 hours before. */
                time_range: components["parameters"]["TimeRange"];
                /** @description Counts from 0. */
                page: components["parameters"]["RequiredPage"];
                /** @description At most 200; 0 means 200. */
                per_page: components["parameters"]["RequiredPerPage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Usage"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listTeamUsage: {
        parameters: {
            query: {
                /** @description How far back to count: from the start of the day in the caller's own time zone, or 6 or 27 times 24 hours before. */
                time_range: components["parameters"]["TimeRange"];
                /** @description Counts from 0. */
                page: components["parameters"]["RequiredPage"];
                /** @description At most 200; 0 means 200. */
                per_page: components["parameters"]["RequiredPerPage"];
            };
            header?: never;
            path: {
                /** @description The team. */
                team_id: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Usage"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    updateTasks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "task_ids": [
                 *         "7rq4hw6yxpyw9xjhbd4r3m5koa"
                 *       ],
                 *       "changes": {
                 *         "state": "closed"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["TasksPatch"];
            };
        };
        responses: {
            /** @description The tasks as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description The task. */
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            "5XX": components["responses"]["Failed"];
        };
    };
    deleteTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description The task. */
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            "5XX": components["responses"]["Failed"];
        };
    };
    updateTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the caller read. When the playbook was changed meanwhile, nothing happens and the answer is
                 *     `412` with the playbook as it is now. Without the header, or with `*`, any version is changed.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description The task. */
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Tell support and sales",
                 *       "due_date": 1780000000000
                 *     }
                 */
                "application/json": components["schemas"]["TaskPatch"];
            };
        };
        responses: {
            /** @description The task as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["Outdated"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    placeTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description The task. */
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "checklist_id": "h4r9q3h7r6yfrpgcmx5d8w1j9e",
                 *       "position": 0
                 *     }
                 */
                "application/json": components["schemas"]["TaskPlace"];
            };
        };
        responses: {
            /** @description Moved. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    copyTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description The task. */
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Copied. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            "5XX": components["responses"]["Failed"];
        };
    };
    runNamedTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                id: components["parameters"]["RunId"];
                /** @description The task. */
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It ran; a dialog can be opened with the trigger id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Triggered"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listOwnTasks: {
        parameters: {
            query?: {
                /** @description Only those in runs of the team. */
                team_id?: components["schemas"]["IdOrNone"];
                /** @description Those of nobody in runs that the caller owns, too. */
                unassigned?: boolean;
                /** @description Those that are closed or skipped, too. */
                done?: boolean;
                /** @description Only those that are due before this time, in milliseconds. */
                due_before?: number;
                /** @description From 0. */
                page?: number;
                /** @description At most 200; 0 means 200. */
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tasks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnTaskList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listCategories: {
        parameters: {
            query: {
                /** @description The team. */
                team_id: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The categories. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
    createCategory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Category"];
        responses: {
            /** @description The id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Id"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    isFavourite: {
        parameters: {
            query: {
                /** @description The team; none for runs in direct and group messages. */
                team_id?: components["schemas"]["IdOrNone"];
                /** @description The playbook or run. */
                item_id: components["schemas"]["Id"];
                type: components["schemas"]["ItemType"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether it is one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example true */
                    "application/json": boolean;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            "5XX": components["responses"]["Failed"];
        };
    };
    editCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The category. */
                id: components["parameters"]["CategoryId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Category"];
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    deleteCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The category. */
                id: components["parameters"]["CategoryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            "5XX": components["responses"]["Failed"];
        };
    };
    collapseCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The category. */
                id: components["parameters"]["CategoryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example true */
                "application/json": boolean;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    addToCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The category. */
                id: components["parameters"]["CategoryId"];
                type: components["schemas"]["ItemType"];
                /** @description The playbook or run. */
                item_id: components["schemas"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is in the category. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            "5XX": components["responses"]["Failed"];
        };
    };
    removeFromCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The category. */
                id: components["parameters"]["CategoryId"];
                type: components["schemas"]["ItemType"];
                /** @description The playbook or run. */
                item_id: components["schemas"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is not in the category. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getDescription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3 as YAML. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": {
                        [key: string]: unknown;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            401: components["responses"]["Unauthorized"];
            "5XX": components["responses"]["Failed"];
        };
    };
    connect: {
        parameters: {
            query?: never;
            header?: {
                /** @description Whole hours east of UTC; what cannot be read counts as 0. */
                "X-Timezone-Offset"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Noted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            "5XX": components["responses"]["Failed"];
        };
    };
    notifyAdmins: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "message_type": "start_trial_to_access_metrics"
                 *     }
                 */
                "application/json": {
                    /** @description The feature; any text. */
                    message_type?: string;
                };
            };
        };
        responses: {
            /** @description Nothing was done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["TooLarge"];
            "5XX": components["responses"]["Failed"];
        };
    };
    startTrial: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "5XX": components["responses"]["Failed"];
        };
    };
}
