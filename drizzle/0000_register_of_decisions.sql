CREATE TABLE `admission_rule` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`decision` integer NOT NULL,
	`group` integer NOT NULL,
	FOREIGN KEY (`decision`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group`) REFERENCES `group`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `admission_rule_public_id_unique` ON `admission_rule` (`public_id`);--> statement-breakpoint
CREATE TABLE `admission_rule_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`anchor` integer NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer NOT NULL,
	`key` text NOT NULL,
	`role` text NOT NULL,
	`label` text NOT NULL,
	`posts` text NOT NULL,
	`closed` integer NOT NULL,
	`single` integer NOT NULL,
	`path` text,
	`paragraph` integer,
	`quote` text,
	`note` text,
	`certainty` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`anchor`) REFERENCES `admission_rule`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_from`) REFERENCES `change`(`version`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `admission_rule_version_current` ON `admission_rule_version` (`anchor`) WHERE recorded_to = 2147483647;--> statement-breakpoint
CREATE INDEX `admission_rule_version_recorded` ON `admission_rule_version` (`anchor`,`recorded_from`,`recorded_to`);--> statement-breakpoint
CREATE TABLE `agency` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `agency_public_id_unique` ON `agency` (`public_id`);--> statement-breakpoint
CREATE TABLE `agency_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`anchor` integer NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`valid_to_known` integer NOT NULL,
	`former_slugs` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`province` text,
	`province_name` text,
	`parent` integer,
	`certainty` text NOT NULL,
	`source` integer,
	FOREIGN KEY (`anchor`) REFERENCES `agency`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_from`) REFERENCES `change`(`version`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent`) REFERENCES `agency`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `agency_version_current` ON `agency_version` (`anchor`) WHERE recorded_to = 2147483647;--> statement-breakpoint
CREATE INDEX `agency_version_recorded` ON `agency_version` (`anchor`,`recorded_from`,`recorded_to`);--> statement-breakpoint
CREATE TABLE `change` (
	`version` integer PRIMARY KEY NOT NULL,
	`recorded_at` text NOT NULL,
	`origin` text NOT NULL,
	`action` text NOT NULL,
	`law` integer NOT NULL,
	`summary` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `decision` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_public_id_unique` ON `decision` (`public_id`);--> statement-breakpoint
CREATE TABLE `decision_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`anchor` integer NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer NOT NULL,
	`former_slugs` text NOT NULL,
	`number` text,
	`year` integer,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`issuer` integer,
	`issued_on` text,
	`effective_from` text,
	`effective_to` text,
	`attested_on` text,
	`checked_on` text,
	`holding` text NOT NULL,
	`certainty` text NOT NULL,
	`signatory` text,
	`notes` text NOT NULL,
	`source` integer NOT NULL,
	FOREIGN KEY (`anchor`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_from`) REFERENCES `change`(`version`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issuer`) REFERENCES `agency`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_version_current` ON `decision_version` (`anchor`) WHERE recorded_to = 2147483647;--> statement-breakpoint
CREATE INDEX `decision_version_recorded` ON `decision_version` (`anchor`,`recorded_from`,`recorded_to`);--> statement-breakpoint
CREATE TABLE `governance` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`group` integer NOT NULL,
	`decision` integer NOT NULL,
	FOREIGN KEY (`group`) REFERENCES `group`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `governance_public_id_unique` ON `governance` (`public_id`);--> statement-breakpoint
CREATE INDEX `governance_group` ON `governance` (`group`);--> statement-breakpoint
CREATE INDEX `governance_decision` ON `governance` (`decision`);--> statement-breakpoint
CREATE TABLE `governance_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`anchor` integer NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`valid_to_known` integer NOT NULL,
	`standing` text NOT NULL,
	`place` text,
	`certainty` text NOT NULL,
	FOREIGN KEY (`anchor`) REFERENCES `governance`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_from`) REFERENCES `change`(`version`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `governance_version_current` ON `governance_version` (`anchor`) WHERE recorded_to = 2147483647;--> statement-breakpoint
CREATE INDEX `governance_version_recorded` ON `governance_version` (`anchor`,`recorded_from`,`recorded_to`);--> statement-breakpoint
CREATE TABLE `group` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `group_public_id_unique` ON `group` (`public_id`);--> statement-breakpoint
CREATE TABLE `group_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`anchor` integer NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`platform` text NOT NULL,
	`agency` integer NOT NULL,
	`field` text,
	`active_from` text,
	`active_to` text,
	`active_to_known` integer NOT NULL,
	`roster_kept_from` text,
	`set_up_by` text,
	`set_up_decision` integer,
	`certainty` text NOT NULL,
	FOREIGN KEY (`anchor`) REFERENCES `group`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_from`) REFERENCES `change`(`version`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency`) REFERENCES `agency`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_up_decision`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `group_version_current` ON `group_version` (`anchor`) WHERE recorded_to = 2147483647;--> statement-breakpoint
CREATE INDEX `group_version_recorded` ON `group_version` (`anchor`,`recorded_from`,`recorded_to`);--> statement-breakpoint
CREATE TABLE `loaded_file` (
	`path` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `obligation` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`decision` integer NOT NULL,
	FOREIGN KEY (`decision`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `obligation_public_id_unique` ON `obligation` (`public_id`);--> statement-breakpoint
CREATE TABLE `obligation_bearer` (
	`id` integer PRIMARY KEY NOT NULL,
	`obligation_version` integer NOT NULL,
	`key` text NOT NULL,
	`label` text NOT NULL,
	`role` text,
	`agency` text,
	`agency_kind` text,
	`within` text,
	FOREIGN KEY (`obligation_version`) REFERENCES `obligation_version`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `obligation_bearer_version` ON `obligation_bearer` (`obligation_version`);--> statement-breakpoint
CREATE TABLE `obligation_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`anchor` integer NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer NOT NULL,
	`key` text NOT NULL,
	`modality` text NOT NULL,
	`statement` text NOT NULL,
	`bearers` text NOT NULL,
	`counterparties` text NOT NULL,
	`condition` text,
	`consequence` text,
	`topic` integer NOT NULL,
	`path` text,
	`paragraph` integer,
	`quote` text,
	`note` text,
	`certainty` text NOT NULL,
	`source` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`anchor`) REFERENCES `obligation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_from`) REFERENCES `change`(`version`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `obligation_version_current` ON `obligation_version` (`anchor`) WHERE recorded_to = 2147483647;--> statement-breakpoint
CREATE INDEX `obligation_version_recorded` ON `obligation_version` (`anchor`,`recorded_from`,`recorded_to`);--> statement-breakpoint
CREATE TABLE `outline` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `outline_public_id_unique` ON `outline` (`public_id`);--> statement-breakpoint
CREATE TABLE `outline_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`anchor` integer NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer NOT NULL,
	`components` text NOT NULL,
	`paragraphs` text NOT NULL,
	`repairs` text NOT NULL,
	`sources` text NOT NULL,
	FOREIGN KEY (`anchor`) REFERENCES `outline`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_from`) REFERENCES `change`(`version`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `outline_version_current` ON `outline_version` (`anchor`) WHERE recorded_to = 2147483647;--> statement-breakpoint
CREATE INDEX `outline_version_recorded` ON `outline_version` (`anchor`,`recorded_from`,`recorded_to`);--> statement-breakpoint
CREATE TABLE `provision` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`decision` integer NOT NULL,
	FOREIGN KEY (`decision`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `provision_public_id_unique` ON `provision` (`public_id`);--> statement-breakpoint
CREATE TABLE `provision_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`anchor` integer NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer NOT NULL,
	`path` text NOT NULL,
	`component` text NOT NULL,
	`kind` text NOT NULL,
	`number` text,
	`heading` text,
	`text` text,
	`raw_text` text NOT NULL,
	`repaired` integer NOT NULL,
	`parent` text,
	`position` integer NOT NULL,
	`span_start` integer NOT NULL,
	`span_end` integer NOT NULL,
	`coverage` text,
	`coverage_note` text,
	FOREIGN KEY (`anchor`) REFERENCES `provision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_from`) REFERENCES `change`(`version`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `provision_version_current` ON `provision_version` (`anchor`) WHERE recorded_to = 2147483647;--> statement-breakpoint
CREATE INDEX `provision_version_recorded` ON `provision_version` (`anchor`,`recorded_from`,`recorded_to`);--> statement-breakpoint
CREATE TABLE `registry_fact` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `relation` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`from_decision` integer NOT NULL,
	`to_decision` integer NOT NULL,
	FOREIGN KEY (`from_decision`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_decision`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `relation_public_id_unique` ON `relation` (`public_id`);--> statement-breakpoint
CREATE INDEX `relation_from` ON `relation` (`from_decision`);--> statement-breakpoint
CREATE INDEX `relation_to` ON `relation` (`to_decision`);--> statement-breakpoint
CREATE TABLE `relation_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`anchor` integer NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer NOT NULL,
	`kind` text NOT NULL,
	`from_path` text,
	`to_path` text,
	`applies_on` text,
	`certainty` text NOT NULL,
	`source` integer NOT NULL,
	`note` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`anchor`) REFERENCES `relation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_from`) REFERENCES `change`(`version`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `relation_version_current` ON `relation_version` (`anchor`) WHERE recorded_to = 2147483647;--> statement-breakpoint
CREATE INDEX `relation_version_recorded` ON `relation_version` (`anchor`,`recorded_from`,`recorded_to`);--> statement-breakpoint
CREATE TABLE `search_document` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`target` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `search_document_target` ON `search_document` (`kind`,`target`);--> statement-breakpoint
CREATE TABLE `source` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `source_public_id_unique` ON `source` (`public_id`);--> statement-breakpoint
CREATE TABLE `source_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`anchor` integer NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer NOT NULL,
	`title` text NOT NULL,
	`publisher` text,
	`url` text,
	`published_on` text,
	`read_on` text,
	`nature` text NOT NULL,
	FOREIGN KEY (`anchor`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_from`) REFERENCES `change`(`version`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `source_version_current` ON `source_version` (`anchor`) WHERE recorded_to = 2147483647;--> statement-breakpoint
CREATE INDEX `source_version_recorded` ON `source_version` (`anchor`,`recorded_from`,`recorded_to`);--> statement-breakpoint
CREATE TABLE `topic` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `topic_public_id_unique` ON `topic` (`public_id`);--> statement-breakpoint
CREATE TABLE `topic_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`anchor` integer NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer NOT NULL,
	`label` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`anchor`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_from`) REFERENCES `change`(`version`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `topic_version_current` ON `topic_version` (`anchor`) WHERE recorded_to = 2147483647;--> statement-breakpoint
CREATE INDEX `topic_version_recorded` ON `topic_version` (`anchor`,`recorded_from`,`recorded_to`);
--> statement-breakpoint
CREATE TRIGGER `admission_rule_version_no_delete` BEFORE DELETE ON `admission_rule_version` BEGIN
  SELECT RAISE(ABORT, 'admission_rule_version: recorded facts are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `admission_rule_version_only_close` BEFORE UPDATE ON `admission_rule_version`
WHEN OLD.`recorded_to` <> 2147483647 OR NEW.`recorded_to` < OLD.`recorded_from` OR NEW.`id` IS NOT OLD.`id` OR NEW.`anchor` IS NOT OLD.`anchor` OR NEW.`recorded_from` IS NOT OLD.`recorded_from` OR NEW.`key` IS NOT OLD.`key` OR NEW.`role` IS NOT OLD.`role` OR NEW.`label` IS NOT OLD.`label` OR NEW.`posts` IS NOT OLD.`posts` OR NEW.`closed` IS NOT OLD.`closed` OR NEW.`single` IS NOT OLD.`single` OR NEW.`path` IS NOT OLD.`path` OR NEW.`paragraph` IS NOT OLD.`paragraph` OR NEW.`quote` IS NOT OLD.`quote` OR NEW.`note` IS NOT OLD.`note` OR NEW.`certainty` IS NOT OLD.`certainty` OR NEW.`position` IS NOT OLD.`position` BEGIN
  SELECT RAISE(ABORT, 'admission_rule_version: a recorded fact is never changed, only its recorded life closed');
END;
--> statement-breakpoint
CREATE TRIGGER `admission_rule_version_no_overlap` BEFORE INSERT ON `admission_rule_version`
WHEN EXISTS (SELECT 1 FROM `admission_rule_version` WHERE `anchor` = NEW.`anchor` AND `recorded_from` < NEW.`recorded_to` AND `recorded_to` > NEW.`recorded_from`) BEGIN
  SELECT RAISE(ABORT, 'admission_rule_version: two records of one thing would stand at once');
END;
--> statement-breakpoint
CREATE TRIGGER `agency_version_no_delete` BEFORE DELETE ON `agency_version` BEGIN
  SELECT RAISE(ABORT, 'agency_version: recorded facts are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `agency_version_only_close` BEFORE UPDATE ON `agency_version`
WHEN OLD.`recorded_to` <> 2147483647 OR NEW.`recorded_to` < OLD.`recorded_from` OR NEW.`id` IS NOT OLD.`id` OR NEW.`anchor` IS NOT OLD.`anchor` OR NEW.`recorded_from` IS NOT OLD.`recorded_from` OR NEW.`valid_from` IS NOT OLD.`valid_from` OR NEW.`valid_to` IS NOT OLD.`valid_to` OR NEW.`valid_to_known` IS NOT OLD.`valid_to_known` OR NEW.`former_slugs` IS NOT OLD.`former_slugs` OR NEW.`name` IS NOT OLD.`name` OR NEW.`kind` IS NOT OLD.`kind` OR NEW.`province` IS NOT OLD.`province` OR NEW.`province_name` IS NOT OLD.`province_name` OR NEW.`parent` IS NOT OLD.`parent` OR NEW.`certainty` IS NOT OLD.`certainty` OR NEW.`source` IS NOT OLD.`source` BEGIN
  SELECT RAISE(ABORT, 'agency_version: a recorded fact is never changed, only its recorded life closed');
END;
--> statement-breakpoint
CREATE TRIGGER `agency_version_no_overlap` BEFORE INSERT ON `agency_version`
WHEN EXISTS (SELECT 1 FROM `agency_version` WHERE `anchor` = NEW.`anchor` AND `recorded_from` < NEW.`recorded_to` AND `recorded_to` > NEW.`recorded_from` AND `valid_from` < NEW.`valid_to` AND `valid_to` > NEW.`valid_from`) BEGIN
  SELECT RAISE(ABORT, 'agency_version: two records of one thing would stand at once');
END;
--> statement-breakpoint
CREATE TRIGGER `decision_version_no_delete` BEFORE DELETE ON `decision_version` BEGIN
  SELECT RAISE(ABORT, 'decision_version: recorded facts are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `decision_version_only_close` BEFORE UPDATE ON `decision_version`
WHEN OLD.`recorded_to` <> 2147483647 OR NEW.`recorded_to` < OLD.`recorded_from` OR NEW.`id` IS NOT OLD.`id` OR NEW.`anchor` IS NOT OLD.`anchor` OR NEW.`recorded_from` IS NOT OLD.`recorded_from` OR NEW.`former_slugs` IS NOT OLD.`former_slugs` OR NEW.`number` IS NOT OLD.`number` OR NEW.`year` IS NOT OLD.`year` OR NEW.`kind` IS NOT OLD.`kind` OR NEW.`title` IS NOT OLD.`title` OR NEW.`issuer` IS NOT OLD.`issuer` OR NEW.`issued_on` IS NOT OLD.`issued_on` OR NEW.`effective_from` IS NOT OLD.`effective_from` OR NEW.`effective_to` IS NOT OLD.`effective_to` OR NEW.`attested_on` IS NOT OLD.`attested_on` OR NEW.`checked_on` IS NOT OLD.`checked_on` OR NEW.`holding` IS NOT OLD.`holding` OR NEW.`certainty` IS NOT OLD.`certainty` OR NEW.`signatory` IS NOT OLD.`signatory` OR NEW.`notes` IS NOT OLD.`notes` OR NEW.`source` IS NOT OLD.`source` BEGIN
  SELECT RAISE(ABORT, 'decision_version: a recorded fact is never changed, only its recorded life closed');
END;
--> statement-breakpoint
CREATE TRIGGER `decision_version_no_overlap` BEFORE INSERT ON `decision_version`
WHEN EXISTS (SELECT 1 FROM `decision_version` WHERE `anchor` = NEW.`anchor` AND `recorded_from` < NEW.`recorded_to` AND `recorded_to` > NEW.`recorded_from`) BEGIN
  SELECT RAISE(ABORT, 'decision_version: two records of one thing would stand at once');
END;
--> statement-breakpoint
CREATE TRIGGER `governance_version_no_delete` BEFORE DELETE ON `governance_version` BEGIN
  SELECT RAISE(ABORT, 'governance_version: recorded facts are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `governance_version_only_close` BEFORE UPDATE ON `governance_version`
WHEN OLD.`recorded_to` <> 2147483647 OR NEW.`recorded_to` < OLD.`recorded_from` OR NEW.`id` IS NOT OLD.`id` OR NEW.`anchor` IS NOT OLD.`anchor` OR NEW.`recorded_from` IS NOT OLD.`recorded_from` OR NEW.`valid_from` IS NOT OLD.`valid_from` OR NEW.`valid_to` IS NOT OLD.`valid_to` OR NEW.`valid_to_known` IS NOT OLD.`valid_to_known` OR NEW.`standing` IS NOT OLD.`standing` OR NEW.`place` IS NOT OLD.`place` OR NEW.`certainty` IS NOT OLD.`certainty` BEGIN
  SELECT RAISE(ABORT, 'governance_version: a recorded fact is never changed, only its recorded life closed');
END;
--> statement-breakpoint
CREATE TRIGGER `governance_version_no_overlap` BEFORE INSERT ON `governance_version`
WHEN EXISTS (SELECT 1 FROM `governance_version` WHERE `anchor` = NEW.`anchor` AND `recorded_from` < NEW.`recorded_to` AND `recorded_to` > NEW.`recorded_from` AND `valid_from` < NEW.`valid_to` AND `valid_to` > NEW.`valid_from`) BEGIN
  SELECT RAISE(ABORT, 'governance_version: two records of one thing would stand at once');
END;
--> statement-breakpoint
CREATE TRIGGER `group_version_no_delete` BEFORE DELETE ON `group_version` BEGIN
  SELECT RAISE(ABORT, 'group_version: recorded facts are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `group_version_only_close` BEFORE UPDATE ON `group_version`
WHEN OLD.`recorded_to` <> 2147483647 OR NEW.`recorded_to` < OLD.`recorded_from` OR NEW.`id` IS NOT OLD.`id` OR NEW.`anchor` IS NOT OLD.`anchor` OR NEW.`recorded_from` IS NOT OLD.`recorded_from` OR NEW.`kind` IS NOT OLD.`kind` OR NEW.`name` IS NOT OLD.`name` OR NEW.`platform` IS NOT OLD.`platform` OR NEW.`agency` IS NOT OLD.`agency` OR NEW.`field` IS NOT OLD.`field` OR NEW.`active_from` IS NOT OLD.`active_from` OR NEW.`active_to` IS NOT OLD.`active_to` OR NEW.`active_to_known` IS NOT OLD.`active_to_known` OR NEW.`roster_kept_from` IS NOT OLD.`roster_kept_from` OR NEW.`set_up_by` IS NOT OLD.`set_up_by` OR NEW.`set_up_decision` IS NOT OLD.`set_up_decision` OR NEW.`certainty` IS NOT OLD.`certainty` BEGIN
  SELECT RAISE(ABORT, 'group_version: a recorded fact is never changed, only its recorded life closed');
END;
--> statement-breakpoint
CREATE TRIGGER `group_version_no_overlap` BEFORE INSERT ON `group_version`
WHEN EXISTS (SELECT 1 FROM `group_version` WHERE `anchor` = NEW.`anchor` AND `recorded_from` < NEW.`recorded_to` AND `recorded_to` > NEW.`recorded_from`) BEGIN
  SELECT RAISE(ABORT, 'group_version: two records of one thing would stand at once');
END;
--> statement-breakpoint
CREATE TRIGGER `obligation_version_no_delete` BEFORE DELETE ON `obligation_version` BEGIN
  SELECT RAISE(ABORT, 'obligation_version: recorded facts are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `obligation_version_only_close` BEFORE UPDATE ON `obligation_version`
WHEN OLD.`recorded_to` <> 2147483647 OR NEW.`recorded_to` < OLD.`recorded_from` OR NEW.`id` IS NOT OLD.`id` OR NEW.`anchor` IS NOT OLD.`anchor` OR NEW.`recorded_from` IS NOT OLD.`recorded_from` OR NEW.`key` IS NOT OLD.`key` OR NEW.`modality` IS NOT OLD.`modality` OR NEW.`statement` IS NOT OLD.`statement` OR NEW.`bearers` IS NOT OLD.`bearers` OR NEW.`counterparties` IS NOT OLD.`counterparties` OR NEW.`condition` IS NOT OLD.`condition` OR NEW.`consequence` IS NOT OLD.`consequence` OR NEW.`topic` IS NOT OLD.`topic` OR NEW.`path` IS NOT OLD.`path` OR NEW.`paragraph` IS NOT OLD.`paragraph` OR NEW.`quote` IS NOT OLD.`quote` OR NEW.`note` IS NOT OLD.`note` OR NEW.`certainty` IS NOT OLD.`certainty` OR NEW.`source` IS NOT OLD.`source` OR NEW.`position` IS NOT OLD.`position` BEGIN
  SELECT RAISE(ABORT, 'obligation_version: a recorded fact is never changed, only its recorded life closed');
END;
--> statement-breakpoint
CREATE TRIGGER `obligation_version_no_overlap` BEFORE INSERT ON `obligation_version`
WHEN EXISTS (SELECT 1 FROM `obligation_version` WHERE `anchor` = NEW.`anchor` AND `recorded_from` < NEW.`recorded_to` AND `recorded_to` > NEW.`recorded_from`) BEGIN
  SELECT RAISE(ABORT, 'obligation_version: two records of one thing would stand at once');
END;
--> statement-breakpoint
CREATE TRIGGER `outline_version_no_delete` BEFORE DELETE ON `outline_version` BEGIN
  SELECT RAISE(ABORT, 'outline_version: recorded facts are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `outline_version_only_close` BEFORE UPDATE ON `outline_version`
WHEN OLD.`recorded_to` <> 2147483647 OR NEW.`recorded_to` < OLD.`recorded_from` OR NEW.`id` IS NOT OLD.`id` OR NEW.`anchor` IS NOT OLD.`anchor` OR NEW.`recorded_from` IS NOT OLD.`recorded_from` OR NEW.`components` IS NOT OLD.`components` OR NEW.`paragraphs` IS NOT OLD.`paragraphs` OR NEW.`repairs` IS NOT OLD.`repairs` OR NEW.`sources` IS NOT OLD.`sources` BEGIN
  SELECT RAISE(ABORT, 'outline_version: a recorded fact is never changed, only its recorded life closed');
END;
--> statement-breakpoint
CREATE TRIGGER `outline_version_no_overlap` BEFORE INSERT ON `outline_version`
WHEN EXISTS (SELECT 1 FROM `outline_version` WHERE `anchor` = NEW.`anchor` AND `recorded_from` < NEW.`recorded_to` AND `recorded_to` > NEW.`recorded_from`) BEGIN
  SELECT RAISE(ABORT, 'outline_version: two records of one thing would stand at once');
END;
--> statement-breakpoint
CREATE TRIGGER `provision_version_no_delete` BEFORE DELETE ON `provision_version` BEGIN
  SELECT RAISE(ABORT, 'provision_version: recorded facts are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `provision_version_only_close` BEFORE UPDATE ON `provision_version`
WHEN OLD.`recorded_to` <> 2147483647 OR NEW.`recorded_to` < OLD.`recorded_from` OR NEW.`id` IS NOT OLD.`id` OR NEW.`anchor` IS NOT OLD.`anchor` OR NEW.`recorded_from` IS NOT OLD.`recorded_from` OR NEW.`path` IS NOT OLD.`path` OR NEW.`component` IS NOT OLD.`component` OR NEW.`kind` IS NOT OLD.`kind` OR NEW.`number` IS NOT OLD.`number` OR NEW.`heading` IS NOT OLD.`heading` OR NEW.`text` IS NOT OLD.`text` OR NEW.`raw_text` IS NOT OLD.`raw_text` OR NEW.`repaired` IS NOT OLD.`repaired` OR NEW.`parent` IS NOT OLD.`parent` OR NEW.`position` IS NOT OLD.`position` OR NEW.`span_start` IS NOT OLD.`span_start` OR NEW.`span_end` IS NOT OLD.`span_end` OR NEW.`coverage` IS NOT OLD.`coverage` OR NEW.`coverage_note` IS NOT OLD.`coverage_note` BEGIN
  SELECT RAISE(ABORT, 'provision_version: a recorded fact is never changed, only its recorded life closed');
END;
--> statement-breakpoint
CREATE TRIGGER `provision_version_no_overlap` BEFORE INSERT ON `provision_version`
WHEN EXISTS (SELECT 1 FROM `provision_version` WHERE `anchor` = NEW.`anchor` AND `recorded_from` < NEW.`recorded_to` AND `recorded_to` > NEW.`recorded_from`) BEGIN
  SELECT RAISE(ABORT, 'provision_version: two records of one thing would stand at once');
END;
--> statement-breakpoint
CREATE TRIGGER `relation_version_no_delete` BEFORE DELETE ON `relation_version` BEGIN
  SELECT RAISE(ABORT, 'relation_version: recorded facts are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `relation_version_only_close` BEFORE UPDATE ON `relation_version`
WHEN OLD.`recorded_to` <> 2147483647 OR NEW.`recorded_to` < OLD.`recorded_from` OR NEW.`id` IS NOT OLD.`id` OR NEW.`anchor` IS NOT OLD.`anchor` OR NEW.`recorded_from` IS NOT OLD.`recorded_from` OR NEW.`kind` IS NOT OLD.`kind` OR NEW.`from_path` IS NOT OLD.`from_path` OR NEW.`to_path` IS NOT OLD.`to_path` OR NEW.`applies_on` IS NOT OLD.`applies_on` OR NEW.`certainty` IS NOT OLD.`certainty` OR NEW.`source` IS NOT OLD.`source` OR NEW.`note` IS NOT OLD.`note` OR NEW.`position` IS NOT OLD.`position` BEGIN
  SELECT RAISE(ABORT, 'relation_version: a recorded fact is never changed, only its recorded life closed');
END;
--> statement-breakpoint
CREATE TRIGGER `relation_version_no_overlap` BEFORE INSERT ON `relation_version`
WHEN EXISTS (SELECT 1 FROM `relation_version` WHERE `anchor` = NEW.`anchor` AND `recorded_from` < NEW.`recorded_to` AND `recorded_to` > NEW.`recorded_from`) BEGIN
  SELECT RAISE(ABORT, 'relation_version: two records of one thing would stand at once');
END;
--> statement-breakpoint
CREATE TRIGGER `source_version_no_delete` BEFORE DELETE ON `source_version` BEGIN
  SELECT RAISE(ABORT, 'source_version: recorded facts are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `source_version_only_close` BEFORE UPDATE ON `source_version`
WHEN OLD.`recorded_to` <> 2147483647 OR NEW.`recorded_to` < OLD.`recorded_from` OR NEW.`id` IS NOT OLD.`id` OR NEW.`anchor` IS NOT OLD.`anchor` OR NEW.`recorded_from` IS NOT OLD.`recorded_from` OR NEW.`title` IS NOT OLD.`title` OR NEW.`publisher` IS NOT OLD.`publisher` OR NEW.`url` IS NOT OLD.`url` OR NEW.`published_on` IS NOT OLD.`published_on` OR NEW.`read_on` IS NOT OLD.`read_on` OR NEW.`nature` IS NOT OLD.`nature` BEGIN
  SELECT RAISE(ABORT, 'source_version: a recorded fact is never changed, only its recorded life closed');
END;
--> statement-breakpoint
CREATE TRIGGER `source_version_no_overlap` BEFORE INSERT ON `source_version`
WHEN EXISTS (SELECT 1 FROM `source_version` WHERE `anchor` = NEW.`anchor` AND `recorded_from` < NEW.`recorded_to` AND `recorded_to` > NEW.`recorded_from`) BEGIN
  SELECT RAISE(ABORT, 'source_version: two records of one thing would stand at once');
END;
--> statement-breakpoint
CREATE TRIGGER `topic_version_no_delete` BEFORE DELETE ON `topic_version` BEGIN
  SELECT RAISE(ABORT, 'topic_version: recorded facts are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `topic_version_only_close` BEFORE UPDATE ON `topic_version`
WHEN OLD.`recorded_to` <> 2147483647 OR NEW.`recorded_to` < OLD.`recorded_from` OR NEW.`id` IS NOT OLD.`id` OR NEW.`anchor` IS NOT OLD.`anchor` OR NEW.`recorded_from` IS NOT OLD.`recorded_from` OR NEW.`label` IS NOT OLD.`label` OR NEW.`position` IS NOT OLD.`position` BEGIN
  SELECT RAISE(ABORT, 'topic_version: a recorded fact is never changed, only its recorded life closed');
END;
--> statement-breakpoint
CREATE TRIGGER `topic_version_no_overlap` BEFORE INSERT ON `topic_version`
WHEN EXISTS (SELECT 1 FROM `topic_version` WHERE `anchor` = NEW.`anchor` AND `recorded_from` < NEW.`recorded_to` AND `recorded_to` > NEW.`recorded_from`) BEGIN
  SELECT RAISE(ABORT, 'topic_version: two records of one thing would stand at once');
END;
--> statement-breakpoint
CREATE TRIGGER `change_no_update` BEFORE UPDATE ON `change` BEGIN
  SELECT RAISE(ABORT, 'change: what happened is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `change_no_delete` BEFORE DELETE ON `change` BEGIN
  SELECT RAISE(ABORT, 'change: what happened is never changed');
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_text` USING fts5(`folded`, `exact`, tokenize = 'unicode61 remove_diacritics 0');
