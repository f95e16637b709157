-- Which entries the ledger's readers look for: one kind of record, one writer, one station.
CREATE INDEX "ledger_entry_table_name_id_idx" ON "ledger_entry"("table_name", "id");
CREATE INDEX "ledger_step_actor_sequence_idx" ON "ledger_step"("actor", "sequence");

/*
  Which station a record belongs to, as it stands now. A person, and what is theirs wherever they are, belongs to every
  station they served at; authorities and kinds of awards belong to none. A pair may come twice: ask with IN or EXISTS.
  Every branch finds the records of one station, and the stations of one record, by an index.
*/
CREATE VIEW "record_station" AS
    SELECT id AS record_id, id AS station_id FROM station
  UNION ALL
    SELECT id, station_id FROM branch
  UNION ALL
    SELECT id, station_id FROM career_event
  UNION ALL
    SELECT id, station_id FROM case_review
  UNION ALL
    SELECT id, station_id FROM crime_statistic
  UNION ALL
    SELECT id, station_id FROM evaluation
  UNION ALL
    SELECT id, station_id FROM exchange_meeting
  UNION ALL
    SELECT id, station_id FROM jurisdiction_profile
  UNION ALL
    SELECT id, station_id FROM mentorship
  UNION ALL
    SELECT id, station_id FROM post
  UNION ALL
    SELECT id, station_id FROM publication
  UNION ALL
    SELECT id, station_id FROM selection_round
  UNION ALL
    SELECT id, station_id FROM service_record
  UNION ALL
    SELECT id, station_id FROM service_spell
  UNION ALL
    SELECT id, station_id FROM staffing_profile
  UNION ALL
    SELECT id, station_id FROM station_grading
  UNION ALL
    SELECT id, station_id FROM study_day
  UNION ALL
    SELECT id, station_id FROM team
  UNION ALL
    SELECT id, station_id FROM team_standing
  UNION ALL
    SELECT id, station_id FROM vanguard_task
  UNION ALL
    SELECT t.id, b.station_id FROM branch_membership t JOIN branch b ON b.id = t.branch_id
  UNION ALL
    SELECT t.id, b.station_id FROM committee_member t JOIN branch b ON b.id = t.branch_id
  UNION ALL
    SELECT t.id, b.station_id FROM committee_term t JOIN branch b ON b.id = t.branch_id
  UNION ALL
    SELECT t.id, b.station_id FROM handover t JOIN branch b ON b.id = t.branch_id
  UNION ALL
    SELECT t.id, b.station_id FROM secretary_tenure t JOIN branch b ON b.id = t.branch_id
  UNION ALL
    SELECT t.id, b.station_id FROM workshop t JOIN branch b ON b.id = t.branch_id
  UNION ALL
    SELECT t.id, b.station_id FROM goal t JOIN workshop w ON w.id = t.workshop_id JOIN branch b ON b.id = w.branch_id
  UNION ALL
    SELECT t.id, b.station_id FROM task t JOIN goal g ON g.id = t.goal_id JOIN workshop w ON w.id = g.workshop_id
    JOIN branch b ON b.id = w.branch_id
  UNION ALL
    SELECT t.id, b.station_id FROM highlight t JOIN goal g ON g.id = t.goal_id JOIN workshop w ON w.id = g.workshop_id
    JOIN branch b ON b.id = w.branch_id
  UNION ALL
    SELECT t.id, b.station_id FROM handover_item t JOIN handover h ON h.id = t.handover_id JOIN branch b ON b.id = h.branch_id
  UNION ALL
    SELECT t.id, p.station_id FROM finding t JOIN case_review p ON p.id = t.review_id
  UNION ALL
    SELECT t.id, p.station_id FROM vanguard_participation t JOIN vanguard_task p ON p.id = t.task_id
  UNION ALL
    SELECT t.id, p.station_id FROM team_leadership t JOIN team p ON p.id = t.team_id
  UNION ALL
    SELECT t.id, p.station_id FROM team_membership t JOIN team p ON p.id = t.team_id
  UNION ALL
    SELECT t.id, p.station_id FROM team_score t JOIN team_standing p ON p.id = t.standing_id
  UNION ALL
    SELECT t.id, p.station_id FROM nomination t JOIN selection_round p ON p.id = t.round_id
  UNION ALL
    SELECT t.id, p.station_id FROM claim t JOIN publication p ON p.id = t.publication_id
  UNION ALL
    SELECT person_id, station_id FROM service_spell
  UNION ALL
    SELECT t.id, s.station_id FROM party_membership t JOIN service_spell s ON s.person_id = t.person_id
  UNION ALL
    SELECT id, credited_station_id FROM award WHERE credited_station_id IS NOT NULL
  UNION ALL
    SELECT id, station_id FROM award WHERE station_id IS NOT NULL
  UNION ALL
    SELECT t.id, p.station_id FROM award t JOIN branch p ON p.id = t.branch_id
  UNION ALL
    SELECT t.id, p.station_id FROM award t JOIN team p ON p.id = t.team_id
  UNION ALL
    SELECT t.id, s.station_id FROM award t JOIN service_spell s ON s.person_id = t.person_id
    WHERE t.credited_station_id IS NULL;
