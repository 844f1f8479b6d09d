-- Written by `npm run schema:dump`; a test compares it with the migrations.

CREATE TABLE activities (
      id TEXT NOT NULL PRIMARY KEY,
      held_on TEXT,
      held_on_text TEXT NOT NULL,
      kind TEXT NOT NULL,
      unit_id TEXT REFERENCES units (id),
      place TEXT NOT NULL,
      subject TEXT NOT NULL,
      participants INTEGER,
      opinions_received INTEGER,
      opinions_answered INTEGER,
      directive_ids TEXT NOT NULL,
      program_id TEXT,
      result TEXT NOT NULL,
      notes TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX activities_by_day ON activities (held_on);

CREATE TABLE appraisals (
    id TEXT NOT NULL PRIMARY KEY,
    model_year_id TEXT,
    model_title TEXT NOT NULL,
    recipient TEXT NOT NULL,
    unit_id TEXT REFERENCES units (id),
    unit TEXT NOT NULL,
    held_on TEXT,
    held_on_text TEXT NOT NULL,
    place TEXT NOT NULL,
    criteria_set TEXT NOT NULL,
    criteria TEXT NOT NULL,
    bands TEXT NOT NULL,
    assessors TEXT NOT NULL,
    comparisons TEXT NOT NULL,
    conclusion TEXT NOT NULL,
    notes TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE INDEX appraisals_by_model_year ON appraisals (model_year_id);

CREATE TABLE "attachments" (
  id TEXT NOT NULL PRIMARY KEY,
  directive_id TEXT REFERENCES directives (id),
  task_id TEXT REFERENCES tasks (id),
  activity_id TEXT REFERENCES activities (id),
  model_id TEXT REFERENCES models (id),
  content_hash TEXT NOT NULL,
  file_name TEXT NOT NULL,
  size INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  deleted_at TEXT,
  CHECK ((directive_id IS NOT NULL) + (task_id IS NOT NULL) + (activity_id IS NOT NULL)
    + (model_id IS NOT NULL) = 1)
) STRICT;

CREATE INDEX "attachments_by_activity"
ON attachments ("activity_id");

CREATE INDEX attachments_by_content ON attachments (content_hash);

CREATE INDEX "attachments_by_directive"
ON attachments ("directive_id");

CREATE INDEX "attachments_by_model"
ON attachments ("model_id");

CREATE INDEX "attachments_by_task"
ON attachments ("task_id");

CREATE TABLE award_kinds (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    level TEXT NOT NULL,
    authority TEXT NOT NULL,
    basis TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    votes_needed INTEGER NOT NULL,
    votes_of INTEGER NOT NULL,
    position INTEGER NOT NULL,
    notes TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE TABLE award_proposals (
    id TEXT NOT NULL PRIMARY KEY,
kind TEXT NOT NULL,
recipient TEXT NOT NULL,
post TEXT NOT NULL,
unit_id TEXT REFERENCES units (id),
unit TEXT NOT NULL,
achievement TEXT NOT NULL,
award_kind_id TEXT,
model_year_id TEXT,
model_title TEXT NOT NULL,
    field TEXT NOT NULL,
    points REAL,
    proposed_on TEXT,
    proposed_on_text TEXT NOT NULL,
    voted_on TEXT,
    votes_for INTEGER,
    votes_cast INTEGER,
    notes TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE INDEX award_proposals_by_model_year ON award_proposals (model_year_id);

CREATE TABLE awards (
    id TEXT NOT NULL PRIMARY KEY,
kind TEXT NOT NULL,
recipient TEXT NOT NULL,
post TEXT NOT NULL,
unit_id TEXT REFERENCES units (id),
unit TEXT NOT NULL,
achievement TEXT NOT NULL,
award_kind_id TEXT,
model_year_id TEXT,
model_title TEXT NOT NULL,
    award TEXT NOT NULL,
    decision_id TEXT REFERENCES directives (id),
    decision_number TEXT NOT NULL,
    decision_on TEXT,
    decision_on_text TEXT NOT NULL,
    issuer TEXT NOT NULL,
    proposal_id TEXT,
    notes TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE INDEX awards_by_decision ON awards (decision_id);

CREATE INDEX awards_by_model_year ON awards (model_year_id);

CREATE INDEX awards_by_proposal ON awards (proposal_id);

CREATE TABLE certificate_layouts (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    paper TEXT NOT NULL,
    is_landscape INTEGER NOT NULL,
    offset_x REAL NOT NULL,
    offset_y REAL NOT NULL,
    lines TEXT NOT NULL,
    position INTEGER NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE TABLE clerks (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE coverage_requirements (
    id TEXT NOT NULL PRIMARY KEY,
    directive_id TEXT NOT NULL REFERENCES directives (id),
    obligation TEXT NOT NULL,
    title TEXT NOT NULL,
    levels TEXT NOT NULL,
    kinds TEXT NOT NULL,
    under_ids TEXT NOT NULL,
    unit_ids TEXT NOT NULL,
    due_on TEXT,
    due_on_text TEXT NOT NULL,
    notes TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE INDEX coverage_requirements_by_directive
ON coverage_requirements (directive_id);

CREATE TABLE criteria_sets (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    basis TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    criteria TEXT NOT NULL,
    bands TEXT NOT NULL,
    position INTEGER NOT NULL,
    notes TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE TABLE deadline_snoozes (
      id TEXT NOT NULL PRIMARY KEY,
      source TEXT NOT NULL,
      row_id TEXT NOT NULL,
      snoozed_until TEXT NOT NULL,
      reason TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX deadline_snoozes_by_row ON deadline_snoozes (row_id);

CREATE TABLE directive_deadlines (
    id TEXT NOT NULL PRIMARY KEY,
    directive_id TEXT NOT NULL REFERENCES directives (id),
    kind TEXT NOT NULL,
    interval TEXT NOT NULL,
    due_on TEXT,
    due_on_text TEXT NOT NULL,
    done_on TEXT,
    done_on_text TEXT NOT NULL,
    document_id TEXT REFERENCES directives (id),
    notes TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE INDEX directive_deadlines_by_directive ON directive_deadlines (directive_id);

CREATE TABLE directives (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number_symbol TEXT NOT NULL,
  number_key TEXT NOT NULL,
  number_sort TEXT NOT NULL,
  number TEXT NOT NULL,
  type_sequence INTEGER REFERENCES document_types (sequence),
  type_text TEXT NOT NULL,
  issuer_sequence INTEGER REFERENCES issuers (sequence),
  issuer_text TEXT NOT NULL,
  issued_on TEXT,
  issued_on_precision TEXT,
  issued_on_text TEXT NOT NULL,
  received_on TEXT,
  received_on_precision TEXT,
  received_on_text TEXT NOT NULL,
  arrival_number TEXT NOT NULL,
  summary TEXT NOT NULL,
  summary_sort TEXT NOT NULL,
  alias TEXT NOT NULL,
  field_sequence INTEGER REFERENCES fields (sequence),
  field_text TEXT NOT NULL,
  implements TEXT NOT NULL,
  lead_unit TEXT NOT NULL,
  due_on TEXT,
  due_on_precision TEXT,
  due_on_text TEXT NOT NULL,
  status TEXT NOT NULL,
  is_verified INTEGER NOT NULL,
  notes TEXT NOT NULL,
  search_folded TEXT NOT NULL,
  import_batch_id TEXT,
  import_row INTEGER,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX directives_by_batch ON directives (import_batch_id)
WHERE import_batch_id IS NOT NULL;

CREATE INDEX directives_by_deadline ON directives (due_on_precision, due_on, status)
WHERE deleted_at IS NULL AND due_on IS NOT NULL;

CREATE INDEX directives_by_due_on
ON directives (due_on, sequence)
WHERE deleted_at IS NULL;

CREATE INDEX directives_by_issued_on
ON directives (issued_on, sequence, type_sequence, issuer_sequence, field_sequence, status)
WHERE deleted_at IS NULL;

CREATE INDEX directives_by_number ON directives (number_key) WHERE number_key <> '';

CREATE INDEX directives_by_number_sort
ON directives (number_sort, sequence)
WHERE deleted_at IS NULL;

CREATE INDEX directives_by_received_on
ON directives (received_on, sequence)
WHERE deleted_at IS NULL;

CREATE INDEX directives_by_summary_sort
ON directives (summary_sort, sequence)
WHERE deleted_at IS NULL;

CREATE INDEX directives_by_updated_at
ON directives (updated_at, sequence)
WHERE deleted_at IS NULL;

CREATE INDEX directives_in_trash ON directives (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE VIRTUAL TABLE directives_search USING fts5 (
  folded, exact, content='', contentless_delete=1, detail=column, tokenize='unicode61 remove_diacritics 0'
);

CREATE TABLE document_types (
sequence INTEGER PRIMARY KEY,
id TEXT NOT NULL UNIQUE,
name TEXT NOT NULL,
name_folded TEXT NOT NULL,
name_sort TEXT NOT NULL,
      party_symbol TEXT NOT NULL,
      state_symbol TEXT NOT NULL,
      position INTEGER NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE TABLE fields (
sequence INTEGER PRIMARY KEY,
id TEXT NOT NULL UNIQUE,
name TEXT NOT NULL,
name_folded TEXT NOT NULL,
name_sort TEXT NOT NULL,
      position INTEGER NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE TABLE figure_forms (
    id TEXT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    period_kind TEXT NOT NULL,
    unit_levels TEXT NOT NULL,
    unit_kinds TEXT NOT NULL,
    position INTEGER NOT NULL,
    notes TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE TABLE figure_indicator_keys (
  sequence INTEGER PRIMARY KEY,
  indicator_id TEXT NOT NULL UNIQUE REFERENCES figure_indicators (id)
) STRICT;

CREATE TABLE figure_indicators (
    id TEXT NOT NULL PRIMARY KEY,
    form_id TEXT NOT NULL REFERENCES figure_forms (id),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    heading TEXT NOT NULL,
    unit_of_measure TEXT NOT NULL,
    kind TEXT NOT NULL,
    nature TEXT NOT NULL,
    over_units TEXT NOT NULL,
    over_time TEXT NOT NULL,
    denominator_id TEXT REFERENCES figure_indicators (id),
    minimum REAL,
    maximum REAL,
    allowed_jump REAL,
    source TEXT,
    position INTEGER NOT NULL,
    notes TEXT NOT NULL,
    name_folded TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE INDEX figure_indicators_by_form ON figure_indicators (form_id);

CREATE TABLE figure_reports (
  sheet_sequence INTEGER NOT NULL REFERENCES figure_sheets (sequence),
  unit_sequence INTEGER NOT NULL REFERENCES figure_unit_keys (sequence),
  sums BLOB NOT NULL,
  sent_at TEXT,
  sent_by TEXT,
  PRIMARY KEY (sheet_sequence, unit_sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE figure_sheets (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  form_id TEXT NOT NULL REFERENCES figure_forms (id),
  period TEXT NOT NULL,
  UNIQUE (form_id, period)
) STRICT;

CREATE TABLE figure_unit_keys (
  sequence INTEGER PRIMARY KEY,
  unit_id TEXT NOT NULL UNIQUE REFERENCES units (id)
) STRICT;

CREATE TABLE figure_values (
  sheet_sequence INTEGER NOT NULL REFERENCES figure_sheets (sequence),
  unit_sequence INTEGER NOT NULL REFERENCES figure_unit_keys (sequence),
  indicator_sequence INTEGER NOT NULL REFERENCES figure_indicator_keys (sequence),
  value REAL,
  numerator REAL,
  denominator REAL,
  qualifier TEXT NOT NULL,
  text TEXT,
  note TEXT NOT NULL,
  PRIMARY KEY (sheet_sequence, unit_sequence, indicator_sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE follow_ups (
      id TEXT NOT NULL PRIMARY KEY,
      activity_id TEXT NOT NULL REFERENCES activities (id),
      title TEXT NOT NULL,
      unit_id TEXT REFERENCES units (id),
      due_on TEXT,
      due_on_text TEXT NOT NULL,
      done_on TEXT,
      result TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX follow_ups_by_activity ON follow_ups (activity_id);

CREATE TABLE history (
  sequence INTEGER PRIMARY KEY,
  change_id TEXT NOT NULL,
  at TEXT NOT NULL,
  clerk TEXT NOT NULL,
  subject TEXT NOT NULL,
  action TEXT NOT NULL,
  row_id TEXT NOT NULL,
  label TEXT NOT NULL,
  before TEXT,
  after TEXT,
  undoes TEXT,
  hash TEXT NOT NULL
) STRICT;

CREATE INDEX history_by_change ON history (change_id);

CREATE INDEX history_by_row ON history (row_id);

CREATE INDEX history_by_undone ON history (undoes) WHERE undoes IS NOT NULL;

CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TABLE import_batch_updates (
  batch_id TEXT NOT NULL REFERENCES import_batches (id),
  row_id TEXT NOT NULL,
  before TEXT NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (batch_id, row_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_batches (
  id TEXT NOT NULL PRIMARY KEY,
  register TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  sheet TEXT NOT NULL,
  layout TEXT NOT NULL,
  totals TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  taken_back_at TEXT,
  taken_back_by TEXT
) STRICT;

CREATE TABLE import_recipes (
  id TEXT NOT NULL PRIMARY KEY,
  register TEXT NOT NULL,
  header_key TEXT NOT NULL,
  sender_key TEXT NOT NULL,
  sender TEXT NOT NULL,
  file_name TEXT NOT NULL,
  reading TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  UNIQUE (register, header_key, sender_key)
) STRICT;

CREATE TABLE issuers (
sequence INTEGER PRIMARY KEY,
id TEXT NOT NULL UNIQUE,
name TEXT NOT NULL,
name_folded TEXT NOT NULL,
name_sort TEXT NOT NULL,
      short_name TEXT NOT NULL,
      level TEXT NOT NULL,
      system TEXT NOT NULL,
      symbol_suffix TEXT NOT NULL,
      valid_from TEXT,
      valid_to TEXT,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX issuers_by_suffix ON issuers (symbol_suffix);

CREATE TABLE model_checks (
    id TEXT NOT NULL PRIMARY KEY,
    model_id TEXT NOT NULL REFERENCES models (id),
    year INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    checked_on TEXT,
    checked_on_text TEXT NOT NULL,
    "by" TEXT NOT NULL,
    notes TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE INDEX model_checks_by_model ON model_checks (model_id, year);

CREATE TABLE model_moves (
    id TEXT NOT NULL PRIMARY KEY,
    model_year_id TEXT NOT NULL REFERENCES model_years (id),
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    happened_on TEXT,
    happened_on_text TEXT NOT NULL,
    "by" TEXT NOT NULL,
    level TEXT,
    basis TEXT NOT NULL,
    basis_directive_id TEXT,
    note TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE INDEX model_moves_by_model_year ON model_moves (model_year_id);

CREATE TABLE model_years (
    id TEXT NOT NULL PRIMARY KEY,
    model_id TEXT NOT NULL REFERENCES models (id),
    movement_id TEXT REFERENCES movements (id),
    year INTEGER NOT NULL,
    kind TEXT NOT NULL,
    unit_id TEXT REFERENCES units (id),
    unit TEXT NOT NULL,
    field_id TEXT REFERENCES movement_fields (id),
    more_field_ids TEXT NOT NULL,
    field_text TEXT NOT NULL,
    linked_movements TEXT NOT NULL,
    reasons TEXT NOT NULL,
    goals TEXT NOT NULL,
    content TEXT NOT NULL,
    scope TEXT NOT NULL,
    forces TEXT NOT NULL,
    resources TEXT NOT NULL,
    schedule TEXT NOT NULL,
    outputs TEXT NOT NULL,
    sustainability TEXT NOT NULL,
    expected TEXT NOT NULL,
    achieved TEXT NOT NULL,
    results TEXT NOT NULL,
    notes TEXT NOT NULL,
    state TEXT NOT NULL,
    reached TEXT NOT NULL,
    level TEXT,
    reached_mask INTEGER NOT NULL,
    search_folded TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE INDEX model_years_by_model ON model_years (model_id);

CREATE INDEX model_years_by_state ON model_years (year, state, movement_id)
WHERE deleted_at IS NULL;

CREATE INDEX model_years_by_year_state ON model_years (year, state)
WHERE deleted_at IS NULL;

CREATE INDEX model_years_counts ON model_years
  (year, unit_id, unit, field_id, field_text, kind, movement_id, state, reached_mask)
WHERE deleted_at IS NULL;

CREATE INDEX model_years_of_fields ON model_years (year)
WHERE deleted_at IS NULL AND more_field_ids <> '[]';

CREATE INDEX model_years_reached ON model_years (model_id, year, reached_mask)
WHERE deleted_at IS NULL;

CREATE TABLE models (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    subject TEXT NOT NULL,
    subject_post TEXT NOT NULL,
    subject_unit TEXT NOT NULL,
    place TEXT NOT NULL,
    title_folded TEXT NOT NULL,
    search_folded TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE INDEX models_by_title ON models (title_folded);

CREATE TABLE movement_deadlines (
    id TEXT NOT NULL PRIMARY KEY,
    movement_id TEXT NOT NULL REFERENCES movements (id),
    kind TEXT NOT NULL,
    due_on TEXT,
    due_on_text TEXT NOT NULL,
    done_on TEXT,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE INDEX movement_deadlines_by_movement ON movement_deadlines (movement_id);

CREATE TABLE movement_fields (
    id TEXT NOT NULL PRIMARY KEY,
    movement_id TEXT NOT NULL REFERENCES movements (id),
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    old_names TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE INDEX movement_fields_by_movement ON movement_fields (movement_id);

CREATE TABLE movements (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    period TEXT,
    period_text TEXT NOT NULL,
    directive_ids TEXT NOT NULL,
    registrant_kinds TEXT NOT NULL,
    registrant_levels TEXT NOT NULL,
    collector_id TEXT REFERENCES units (id),
    collector TEXT NOT NULL,
    rules TEXT NOT NULL,
    notes TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE TABLE preferences (
  clerk_id TEXT NOT NULL REFERENCES clerks (id),
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (clerk_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE programs (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    number_symbol TEXT NOT NULL,
    issued_on TEXT,
    issued_on_text TEXT NOT NULL,
    issuer_id TEXT REFERENCES units (id),
    issuer TEXT NOT NULL,
    signatories TEXT NOT NULL,
    directive_ids TEXT NOT NULL,
    period TEXT,
    period_text TEXT NOT NULL,
    status TEXT NOT NULL,
    notes TEXT NOT NULL,
    title_sort TEXT NOT NULL,
    search_folded TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE TABLE recipient_merges (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    unit TEXT NOT NULL,
    other_recipient TEXT NOT NULL,
    other_unit TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE TABLE registrations (
    id TEXT NOT NULL PRIMARY KEY,
    movement_id TEXT NOT NULL REFERENCES movements (id),
    year INTEGER NOT NULL,
    unit_id TEXT NOT NULL REFERENCES units (id),
    status TEXT NOT NULL,
    happened_on TEXT,
    notes TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE INDEX registrations_by_movement ON registrations (movement_id, year, unit_id);

CREATE TABLE relations (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  from_id TEXT NOT NULL REFERENCES directives (id),
  to_id TEXT NOT NULL REFERENCES directives (id),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  UNIQUE (from_id, to_id, kind)
) STRICT;

CREATE INDEX relations_by_target ON relations (to_id, kind);

CREATE TABLE replications (
    id TEXT NOT NULL PRIMARY KEY,
    model_year_id TEXT NOT NULL REFERENCES model_years (id),
    place TEXT NOT NULL,
    unit_id TEXT REFERENCES units (id),
    unit TEXT NOT NULL,
    started_on TEXT,
    started_on_text TEXT NOT NULL,
    "by" TEXT NOT NULL,
    result TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE INDEX replications_by_model_year ON replications (model_year_id);

CREATE TABLE reviews (
    id TEXT NOT NULL PRIMARY KEY,
    program_id TEXT NOT NULL REFERENCES programs (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    planned_on TEXT,
    planned_on_text TEXT NOT NULL,
    held_on TEXT,
    held_on_text TEXT NOT NULL,
    unit_id TEXT REFERENCES units (id),
    unit TEXT NOT NULL,
    findings TEXT NOT NULL,
    conclusion TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE INDEX reviews_by_program ON reviews (program_id);

CREATE TABLE settings (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE study_sessions (
    id TEXT NOT NULL PRIMARY KEY,
    directive_id TEXT NOT NULL REFERENCES directives (id),
    step_id TEXT NOT NULL REFERENCES study_steps (id),
    unit_id TEXT REFERENCES units (id),
    held_on TEXT,
    held_on_text TEXT NOT NULL,
    participants INTEGER,
    members INTEGER,
    members_total INTEGER,
    member_percent REAL,
    essays INTEGER,
    notes TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE INDEX study_sessions_by_directive ON study_sessions (directive_id);

CREATE INDEX study_sessions_by_step ON study_sessions (step_id);

CREATE TABLE study_steps (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    name_folded TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE TABLE target_figures (
    id TEXT NOT NULL PRIMARY KEY,
    target_id TEXT NOT NULL REFERENCES targets (id),
    unit_id TEXT REFERENCES units (id),
    period TEXT NOT NULL,
    period_text TEXT NOT NULL,
    goal REAL,
    actual REAL,
    part REAL,
    whole REAL,
    qualifier TEXT NOT NULL,
    notes TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE UNIQUE INDEX target_figures_by_target
ON target_figures (target_id, period, ifnull(unit_id, '')) WHERE deleted_at IS NULL;

CREATE TABLE targets (
    id TEXT NOT NULL PRIMARY KEY,
    program_id TEXT,
    directive_id TEXT REFERENCES directives (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    measure TEXT NOT NULL,
    direction TEXT NOT NULL,
    goal REAL,
    goal_text TEXT NOT NULL,
    unit_id TEXT REFERENCES units (id),
    frequency TEXT NOT NULL,
    period TEXT,
    period_text TEXT NOT NULL,
    due_on TEXT,
    due_on_text TEXT NOT NULL,
    accumulates INTEGER NOT NULL,
    adds_units INTEGER NOT NULL,
    source TEXT,
    source_options TEXT NOT NULL,
    notes TEXT NOT NULL,
    title_folded TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE INDEX targets_by_program ON targets (program_id);

CREATE TABLE task_groups (
    id TEXT NOT NULL PRIMARY KEY,
    program_id TEXT NOT NULL REFERENCES programs (id),
    title TEXT NOT NULL,
    position INTEGER NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE INDEX task_groups_by_program ON task_groups (program_id);

CREATE TABLE task_occurrences (
    id TEXT NOT NULL PRIMARY KEY,
    task_id TEXT NOT NULL REFERENCES tasks (id),
    period TEXT NOT NULL,
    status TEXT NOT NULL,
    done_on TEXT,
    result TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE INDEX task_occurrences_by_task ON task_occurrences (task_id);

CREATE TABLE tasks (
    id TEXT NOT NULL PRIMARY KEY,
    program_id TEXT NOT NULL REFERENCES programs (id),
    group_id TEXT REFERENCES task_groups (id),
    parent_id TEXT REFERENCES tasks (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    lead_unit_id TEXT REFERENCES units (id),
    lead_unit TEXT NOT NULL,
    cooperating TEXT NOT NULL,
    output TEXT NOT NULL,
    due_on TEXT,
    due_on_text TEXT NOT NULL,
    adjustments TEXT NOT NULL,
    recurrence TEXT NOT NULL,
    starts_on TEXT,
    status TEXT NOT NULL,
    progress INTEGER NOT NULL,
    done_on TEXT,
    result TEXT NOT NULL,
    evidence TEXT NOT NULL,
    opinions TEXT NOT NULL,
    notes TEXT NOT NULL,
    review_id TEXT,
    deadline TEXT,
    deadline_end TEXT,
    search_folded TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE INDEX tasks_by_lead_unit ON tasks (lead_unit_id);

CREATE INDEX tasks_by_parent ON tasks (parent_id);

CREATE INDEX tasks_by_program ON tasks (program_id);

CREATE INDEX tasks_counted ON tasks (program_id, status, deadline_end)
WHERE deleted_at IS NULL AND recurrence = 'none';

CREATE INDEX tasks_open ON tasks (deadline_end, id, program_id)
WHERE deleted_at IS NULL AND recurrence = 'none'
  AND status IN ('notStarted', 'inProgress') AND deadline_end IS NOT NULL;

CREATE INDEX tasks_recurring ON tasks (program_id)
WHERE deleted_at IS NULL AND recurrence <> 'none';

CREATE TABLE unit_coverage (
    id TEXT NOT NULL PRIMARY KEY,
    requirement_id TEXT NOT NULL REFERENCES coverage_requirements (id),
    unit_id TEXT NOT NULL REFERENCES units (id),
    state TEXT NOT NULL,
    done_on TEXT,
    done_on_text TEXT NOT NULL,
    document_id TEXT REFERENCES directives (id),
    document TEXT NOT NULL,
    notes TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
  ) STRICT;

CREATE UNIQUE INDEX unit_coverage_by_requirement ON unit_coverage (requirement_id, unit_id)
WHERE deleted_at IS NULL;

CREATE INDEX unit_coverage_by_unit ON unit_coverage (unit_id);

CREATE TABLE unit_people (
      id TEXT NOT NULL PRIMARY KEY,
      unit_id TEXT NOT NULL REFERENCES units (id),
      name TEXT NOT NULL,
      post TEXT NOT NULL,
      valid_from TEXT,
      valid_to TEXT,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX unit_people_by_unit ON unit_people (unit_id);

CREATE TABLE unit_spellings (
      id TEXT NOT NULL PRIMARY KEY,
      unit_id TEXT NOT NULL REFERENCES units (id),
      spelling TEXT NOT NULL,
      is_learned INTEGER NOT NULL,
      spelling_folded TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
    , learned_from TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX unit_spellings_by_spelling ON unit_spellings (spelling_folded);

CREATE INDEX unit_spellings_by_unit ON unit_spellings (unit_id);

CREATE TABLE unit_successions (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL,
      happened_on TEXT NOT NULL,
      from_ids TEXT NOT NULL,
      to_ids TEXT NOT NULL,
      basis TEXT NOT NULL,
      basis_directive_id TEXT REFERENCES directives (id),
      notes TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE TABLE units (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      short_name TEXT NOT NULL,
      level TEXT NOT NULL,
      kind TEXT NOT NULL,
      parent_id TEXT REFERENCES units (id),
      symbol_suffix TEXT NOT NULL,
      valid_from TEXT,
      valid_to TEXT,
      heir_id TEXT REFERENCES units (id),
      position INTEGER NOT NULL,
      notes TEXT NOT NULL,
      name_folded TEXT NOT NULL,
      name_sort TEXT NOT NULL,
created_at TEXT NOT NULL,
created_by TEXT NOT NULL,
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL,
deleted_at TEXT,
revision INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX units_by_name ON units (name_folded);

CREATE INDEX units_by_parent ON units (parent_id);

CREATE TABLE views (
  id TEXT NOT NULL PRIMARY KEY,
  register TEXT NOT NULL,
  name TEXT NOT NULL,
  definition TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  UNIQUE (register, name)
) STRICT;
