-- The tables keep the names and columns of the NetServer database that the
-- services read and write, as far as the services can see them.

-- One row per user group. name_key is the name as the database's collation
-- compares it: it carries the unique index, deleted groups included.
CREATE TABLE UserGroup (
  UserGroup_id            INTEGER PRIMARY KEY,
  name                    TEXT    NOT NULL,
  name_key                TEXT    NOT NULL,
  tooltip                 TEXT,
  deleted                 INTEGER NOT NULL DEFAULT 0,
  rank                    INTEGER NOT NULL DEFAULT 0,
  type                    INTEGER NOT NULL DEFAULT 0,
  registered              INTEGER NOT NULL DEFAULT 0,
  registered_associate_id INTEGER NOT NULL DEFAULT 0,
  updated                 INTEGER NOT NULL DEFAULT 0,
  updated_associate_id    INTEGER NOT NULL DEFAULT 0,
  updatedCount            INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX IDXUserGroupName ON UserGroup (name_key);

-- One row per user or resource (type 0 or 1). group_idx is the primary group.
-- deleted is 1 for the retired. A row without a password cannot sign in.
-- ticket_seconds is 0 for tickets that slide with each use, else the fixed
-- lifetime of a ticket.
CREATE TABLE Associate (
  associate_id   INTEGER PRIMARY KEY,
  name           TEXT    NOT NULL,
  name_key       TEXT    NOT NULL UNIQUE,
  type           INTEGER NOT NULL DEFAULT 0,
  deleted        INTEGER NOT NULL DEFAULT 0,
  group_idx      INTEGER NOT NULL,
  person_id      INTEGER NOT NULL DEFAULT 0,
  full_name      TEXT    NOT NULL DEFAULT '',
  role_id        INTEGER NOT NULL DEFAULT 0,
  role_name      TEXT    NOT NULL DEFAULT '',
  password       TEXT,
  ticket_seconds INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IDXAssociateGroup ON Associate (group_idx);

-- The groups of a user beside the primary one.
CREATE TABLE UserGroupLink (
  associate_id INTEGER NOT NULL,
  UserGroup_id INTEGER NOT NULL,
  PRIMARY KEY (associate_id, UserGroup_id)
) WITHOUT ROWID;

-- The functional rights of a user, such as admin-all.
CREATE TABLE FunctionRight (
  associate_id INTEGER NOT NULL,
  name         TEXT    NOT NULL,
  PRIMARY KEY (associate_id, name)
) WITHOUT ROWID;

-- One row per ticket; only a hash of the ticket is kept. Times are Unix
-- milliseconds. A sliding ticket's expires moves with each use.
CREATE TABLE Credentials (
  credentials_id INTEGER PRIMARY KEY,
  secret_hash    BLOB    NOT NULL UNIQUE,
  associate_id   INTEGER NOT NULL,
  registered     INTEGER NOT NULL,
  expires        INTEGER NOT NULL,
  sliding        INTEGER NOT NULL
);
