-- Days are YYYY-MM-DD, times RFC 3339 in UTC. Words are those of the contract: support is yes, partial, no or unknown.
CREATE TABLE catalogue (revision INTEGER NOT NULL, updated_at TEXT NOT NULL, as_of TEXT NOT NULL);

CREATE TABLE traits (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  question TEXT NOT NULL,
  "group" TEXT NOT NULL,
  kind TEXT NOT NULL,
  unit TEXT,
  shelf_life_days INTEGER NOT NULL
);

CREATE TABLE frameworks (
  slug TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  tagline TEXT NOT NULL,
  status TEXT NOT NULL,
  summary TEXT NOT NULL,
  purl TEXT NOT NULL,
  latest_version TEXT,
  latest_released_on TEXT,
  updated_at TEXT NOT NULL
);

CREATE TABLE tags (framework TEXT NOT NULL REFERENCES frameworks (slug), tag TEXT NOT NULL);
CREATE TABLE links (framework TEXT NOT NULL REFERENCES frameworks (slug), rel TEXT NOT NULL, url TEXT NOT NULL);

-- Either support or value is there. A value's least and most are those of several measurements.
CREATE TABLE facts (
  framework TEXT NOT NULL REFERENCES frameworks (slug),
  trait TEXT NOT NULL REFERENCES traits (id),
  support TEXT,
  value TEXT,
  least REAL,
  most REAL,
  note TEXT,
  version TEXT,
  checked_on TEXT,
  checked_by TEXT,
  due_on TEXT,
  stale INTEGER NOT NULL,
  behind INTEGER NOT NULL,
  usual TEXT,
  PRIMARY KEY (framework, trait)
);

CREATE TABLE fact_evidence (
  framework TEXT NOT NULL,
  trait TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  locator TEXT NOT NULL,
  version TEXT,
  url TEXT,
  PRIMARY KEY (framework, trait, position),
  FOREIGN KEY (framework, trait) REFERENCES facts (framework, trait)
);

CREATE TABLE projects (slug TEXT PRIMARY KEY, name TEXT NOT NULL, url TEXT NOT NULL);

-- Either end is a framework or a project.
CREATE TABLE relations (type TEXT NOT NULL, "from" TEXT NOT NULL, "to" TEXT NOT NULL, note TEXT, PRIMARY KEY ("from", type, "to"));

CREATE TABLE relation_evidence (
  type TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  locator TEXT NOT NULL,
  version TEXT,
  url TEXT,
  PRIMARY KEY ("from", type, "to", position)
);

CREATE TABLE claims (
  id TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  verdict TEXT NOT NULL,
  why TEXT NOT NULL,
  claimed_by TEXT,
  "where" TEXT,
  claimed_on TEXT,
  judged_on TEXT NOT NULL
);

CREATE TABLE claim_frameworks (claim TEXT NOT NULL REFERENCES claims (id), framework TEXT NOT NULL REFERENCES frameworks (slug));
CREATE TABLE claim_traits (claim TEXT NOT NULL REFERENCES claims (id), trait TEXT NOT NULL REFERENCES traits (id));

CREATE TABLE claim_evidence (
  claim TEXT NOT NULL REFERENCES claims (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  locator TEXT NOT NULL,
  version TEXT,
  url TEXT,
  PRIMARY KEY (claim, position)
);

CREATE TABLE presets (id TEXT PRIMARY KEY, title TEXT NOT NULL, question TEXT NOT NULL, extensions INTEGER NOT NULL);

-- A need as a pick's query has it; its kind is must, want or must-not.
CREATE TABLE preset_needs (preset TEXT NOT NULL REFERENCES presets (id), kind TEXT NOT NULL, need TEXT NOT NULL);
