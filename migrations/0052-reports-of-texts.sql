-- Readers also report sentences of the synthesis and published answers: in the same queue, with the same promise. The text
-- belongs to another module, which is asked for it; here stand its kind, its number and its process.
alter table moderation_report alter column contribution_id drop not null;
alter table moderation_report
  add column text_kind text check (text_kind in ('statement', 'answer')),
  add column text_id bigint,
  add column process_id bigint references processes_process (id);
alter table moderation_report add constraint moderation_report_of_one_text check (
  (contribution_id is not null and text_kind is null and text_id is null and process_id is null)
  or (contribution_id is null and text_kind is not null and text_id is not null and process_id is not null));
create index moderation_report_text on moderation_report (text_kind, text_id) where text_kind is not null;
