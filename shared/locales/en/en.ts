import common from './common.json' with { type: 'json' };
import errors from './errors.json' with { type: 'json' };
import startup from './startup.json' with { type: 'json' };
import frame from './frame.json' with { type: 'json' };
import dates from './dates.json' with { type: 'json' };
import directives from './directives.json' with { type: 'json' };
import relations from './relations.json' with { type: 'json' };
import attachments from './attachments.json' with { type: 'json' };
import history from './history.json' with { type: 'json' };
import trash from './trash.json' with { type: 'json' };
import imports from './imports.json' with { type: 'json' };
import registers from './registers.json' with { type: 'json' };
import exports from './exports.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };
import backups from './backups.json' with { type: 'json' };
import help from './help.json' with { type: 'json' };
import home from './home.json' with { type: 'json' };
import views from './views.json' with { type: 'json' };
import jobs from './jobs.json' with { type: 'json' };
import menu from './menu.json' with { type: 'json' };
import cli from './cli.json' with { type: 'json' };
import programs from './programs.json' with { type: 'json' };
import tasks from './tasks.json' with { type: 'json' };
import reviews from './reviews.json' with { type: 'json' };
import models from './models.json' with { type: 'json' };
import movements from './movements.json' with { type: 'json' };
import records from './records.json' with { type: 'json' };
import units from './units.json' with { type: 'json' };
import activities from './activities.json' with { type: 'json' };
import appraisals from './appraisals.json' with { type: 'json' };
import awardKinds from './awardKinds.json' with { type: 'json' };
import awards from './awards.json' with { type: 'json' };
import certificates from './certificates.json' with { type: 'json' };
import deadlines from './deadlines.json' with { type: 'json' };
import figures from './figures.json' with { type: 'json' };
import coverage from './coverage.json' with { type: 'json' };
import targets from './targets.json' with { type: 'json' };
import files from './files.json' with { type: 'json' };

/** The same keys in English, for `--lang en` and for readers who do not know Vietnamese. */
export const english = {
  common,
  errors,
  startup,
  frame,
  dates,
  directives,
  relations,
  attachments,
  history,
  trash,
  imports,
  registers,
  exports,
  settings,
  backups,
  help,
  home,
  views,
  jobs,
  menu,
  cli,
  programs,
  tasks,
  reviews,
  models,
  movements,
  records,
  units,
  activities,
  appraisals,
  awardKinds,
  awards,
  certificates,
  deadlines,
  figures,
  coverage,
  targets,
  files,
};
