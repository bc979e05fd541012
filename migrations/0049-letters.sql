-- A letter photographed before it is typed: the day it arrived and its number in the register of mail wait with its pages.
alter table intake_deposit
  add column arrived_on date,
  add column mail_reference text check (mail_reference <> '');
