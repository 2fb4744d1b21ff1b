-- Categories are the personal sidebars of users: nobody else sees or shares them.

CREATE TABLE pb_category (
    id         text    PRIMARY KEY,
    user_id    text    NOT NULL,
    team_id    text    NOT NULL DEFAULT '',
    kind       text    NOT NULL DEFAULT 'own' CHECK (kind IN ('own', 'favourites')),
    name       text    NOT NULL,
    collapsed  boolean NOT NULL DEFAULT false,
    create_at  bigint  NOT NULL,
    update_at  bigint  NOT NULL
);

CREATE INDEX pb_category_user ON pb_category (user_id, team_id, create_at, id);
COMMENT ON INDEX pb_category_user IS 'Sidebar, CountCategories: the categories of somebody in one team';

CREATE UNIQUE INDEX pb_category_favourites ON pb_category (user_id, team_id) WHERE kind = 'favourites';
COMMENT ON INDEX pb_category_favourites IS 'EnsureFavourites, IsFavourite: somebody has favourites once in a team';

-- Items refer to playbooks and runs without a foreign key, as runs outlive what they
-- belong to; an item that is gone is not shown. The key keeps an item in one category
-- of a user.

CREATE TABLE pb_category_item (
    user_id     text NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('p', 'r')),
    item_id     text NOT NULL,
    category_id text NOT NULL REFERENCES pb_category (id) ON DELETE CASCADE,
    PRIMARY KEY (user_id, kind, item_id)
);

CREATE INDEX pb_category_item_category ON pb_category_item (category_id, kind, item_id);
COMMENT ON INDEX pb_category_item_category IS 'Sidebar, FileItem: what is in a category; DeleteCategory';

CREATE TABLE pb_auto_follower (
    playbook_id text NOT NULL REFERENCES pb_playbook (id) ON DELETE CASCADE,
    user_id     text NOT NULL,
    PRIMARY KEY (playbook_id, user_id)
);
