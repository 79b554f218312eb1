CREATE TABLE `account_link` (
	`platform` text NOT NULL,
	`key_id` text NOT NULL,
	`hash` text NOT NULL,
	`person` integer NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`platform`, `key_id`, `hash`),
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `account_link_person` ON `account_link` (`person`);--> statement-breakpoint
CREATE TABLE `group_change` (
	`group` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`group`, `version`),
	FOREIGN KEY (`group`) REFERENCES `group`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version`) REFERENCES `change`(`version`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `group_roster` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`group` integer NOT NULL,
	FOREIGN KEY (`group`) REFERENCES `group`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `group_roster_public_id_unique` ON `group_roster` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `group_roster_group_unique` ON `group_roster` (`group`);--> statement-breakpoint
CREATE TABLE `group_roster_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`anchor` integer NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer NOT NULL,
	`kept_from` text,
	`synthetic` integer NOT NULL,
	FOREIGN KEY (`anchor`) REFERENCES `group_roster`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_from`) REFERENCES `change`(`version`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `group_roster_version_current` ON `group_roster_version` (`anchor`) WHERE recorded_to = 2147483647;--> statement-breakpoint
CREATE INDEX `group_roster_version_recorded` ON `group_roster_version` (`anchor`,`recorded_from`,`recorded_to`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `membership_public_id_unique` ON `membership` (`public_id`);--> statement-breakpoint
CREATE TABLE `membership_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`anchor` integer NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`valid_to_known` integer NOT NULL,
	`group` integer NOT NULL,
	`person` integer NOT NULL,
	`role` text NOT NULL,
	`bases` text NOT NULL,
	`certainty` text NOT NULL,
	`source` integer NOT NULL,
	FOREIGN KEY (`anchor`) REFERENCES `membership`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_from`) REFERENCES `change`(`version`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group`) REFERENCES `group`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `membership_version_current` ON `membership_version` (`anchor`) WHERE recorded_to = 2147483647;--> statement-breakpoint
CREATE INDEX `membership_version_recorded` ON `membership_version` (`anchor`,`recorded_from`,`recorded_to`);--> statement-breakpoint
CREATE INDEX `membership_version_covering` ON `membership_version` (`group`,`person`,`recorded_to`,`recorded_from`,`valid_from`,`valid_to`,`role`);--> statement-breakpoint
CREATE INDEX `membership_version_person` ON `membership_version` (`person`,`recorded_to`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `person_public_id_unique` ON `person` (`public_id`);--> statement-breakpoint
CREATE TABLE `person_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`anchor` integer NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer NOT NULL,
	`family` text NOT NULL,
	`middle` text NOT NULL,
	`given` text NOT NULL,
	`sort_key` text NOT NULL,
	`publication_basis` text,
	FOREIGN KEY (`anchor`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_from`) REFERENCES `change`(`version`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `person_version_current` ON `person_version` (`anchor`) WHERE recorded_to = 2147483647;--> statement-breakpoint
CREATE INDEX `person_version_recorded` ON `person_version` (`anchor`,`recorded_from`,`recorded_to`);--> statement-breakpoint
CREATE TABLE `post` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `post_public_id_unique` ON `post` (`public_id`);--> statement-breakpoint
CREATE TABLE `post_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`anchor` integer NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`valid_to_known` integer NOT NULL,
	`agency` integer NOT NULL,
	`title` text NOT NULL,
	`rank` text NOT NULL,
	FOREIGN KEY (`anchor`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_from`) REFERENCES `change`(`version`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency`) REFERENCES `agency`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `post_version_current` ON `post_version` (`anchor`) WHERE recorded_to = 2147483647;--> statement-breakpoint
CREATE INDEX `post_version_recorded` ON `post_version` (`anchor`,`recorded_from`,`recorded_to`);--> statement-breakpoint
CREATE TABLE `succession` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `succession_public_id_unique` ON `succession` (`public_id`);--> statement-breakpoint
CREATE TABLE `succession_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`anchor` integer NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer NOT NULL,
	`from_agency` integer,
	`from_kind` text,
	`from_within` text,
	`to_agency` integer,
	`to_kind` text,
	`to_within` text,
	`applies_on` text NOT NULL,
	`effect` text NOT NULL,
	`scope` text,
	`decision` integer NOT NULL,
	`path` text,
	`paragraph` integer,
	`certainty` text NOT NULL,
	`source` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`anchor`) REFERENCES `succession`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_from`) REFERENCES `change`(`version`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_agency`) REFERENCES `agency`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_agency`) REFERENCES `agency`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `succession_version_current` ON `succession_version` (`anchor`) WHERE recorded_to = 2147483647;--> statement-breakpoint
CREATE INDEX `succession_version_recorded` ON `succession_version` (`anchor`,`recorded_from`,`recorded_to`);--> statement-breakpoint
CREATE TABLE `tenure` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `tenure_public_id_unique` ON `tenure` (`public_id`);--> statement-breakpoint
CREATE TABLE `tenure_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`anchor` integer NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`valid_to_known` integer NOT NULL,
	`person` integer NOT NULL,
	`post` integer NOT NULL,
	`capacity` text NOT NULL,
	`appointment` text,
	`certainty` text NOT NULL,
	`source` integer NOT NULL,
	FOREIGN KEY (`anchor`) REFERENCES `tenure`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_from`) REFERENCES `change`(`version`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `tenure_version_current` ON `tenure_version` (`anchor`) WHERE recorded_to = 2147483647;--> statement-breakpoint
CREATE INDEX `tenure_version_recorded` ON `tenure_version` (`anchor`,`recorded_from`,`recorded_to`);--> statement-breakpoint
CREATE INDEX `tenure_version_person` ON `tenure_version` (`person`,`recorded_to`,`recorded_from`,`valid_from`,`valid_to`);--> statement-breakpoint
CREATE INDEX `tenure_version_post` ON `tenure_version` (`post`);--> statement-breakpoint
ALTER TABLE `agency_version` ADD `end_certainty` text;
--> statement-breakpoint
CREATE TRIGGER `group_roster_version_no_delete` BEFORE DELETE ON `group_roster_version` BEGIN
  SELECT RAISE(ABORT, 'group_roster_version: recorded facts are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `group_roster_version_only_close` BEFORE UPDATE ON `group_roster_version`
WHEN OLD.`recorded_to` <> 2147483647 OR NEW.`recorded_to` < OLD.`recorded_from` OR NEW.`id` IS NOT OLD.`id` OR NEW.`anchor` IS NOT OLD.`anchor` OR NEW.`recorded_from` IS NOT OLD.`recorded_from` OR NEW.`kept_from` IS NOT OLD.`kept_from` OR NEW.`synthetic` IS NOT OLD.`synthetic` BEGIN
  SELECT RAISE(ABORT, 'group_roster_version: a recorded fact is never changed, only its recorded life closed');
END;
--> statement-breakpoint
CREATE TRIGGER `group_roster_version_no_overlap` BEFORE INSERT ON `group_roster_version`
WHEN EXISTS (SELECT 1 FROM `group_roster_version` WHERE `anchor` = NEW.`anchor` AND `recorded_from` < NEW.`recorded_to` AND `recorded_to` > NEW.`recorded_from`) BEGIN
  SELECT RAISE(ABORT, 'group_roster_version: two records of one thing would stand at once');
END;
--> statement-breakpoint
CREATE TRIGGER `membership_version_no_delete` BEFORE DELETE ON `membership_version` BEGIN
  SELECT RAISE(ABORT, 'membership_version: recorded facts are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `membership_version_only_close` BEFORE UPDATE ON `membership_version`
WHEN OLD.`recorded_to` <> 2147483647 OR NEW.`recorded_to` < OLD.`recorded_from` OR NEW.`id` IS NOT OLD.`id` OR NEW.`anchor` IS NOT OLD.`anchor` OR NEW.`recorded_from` IS NOT OLD.`recorded_from` OR NEW.`valid_from` IS NOT OLD.`valid_from` OR NEW.`valid_to` IS NOT OLD.`valid_to` OR NEW.`valid_to_known` IS NOT OLD.`valid_to_known` OR NEW.`group` IS NOT OLD.`group` OR NEW.`person` IS NOT OLD.`person` OR NEW.`role` IS NOT OLD.`role` OR NEW.`bases` IS NOT OLD.`bases` OR NEW.`certainty` IS NOT OLD.`certainty` OR NEW.`source` IS NOT OLD.`source` BEGIN
  SELECT RAISE(ABORT, 'membership_version: a recorded fact is never changed, only its recorded life closed');
END;
--> statement-breakpoint
CREATE TRIGGER `membership_version_no_overlap` BEFORE INSERT ON `membership_version`
WHEN EXISTS (SELECT 1 FROM `membership_version` WHERE `anchor` = NEW.`anchor` AND `recorded_from` < NEW.`recorded_to` AND `recorded_to` > NEW.`recorded_from` AND `valid_from` < NEW.`valid_to` AND `valid_to` > NEW.`valid_from`) BEGIN
  SELECT RAISE(ABORT, 'membership_version: two records of one thing would stand at once');
END;
--> statement-breakpoint
CREATE TRIGGER `person_version_no_delete` BEFORE DELETE ON `person_version` BEGIN
  SELECT RAISE(ABORT, 'person_version: recorded facts are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `person_version_only_close` BEFORE UPDATE ON `person_version`
WHEN OLD.`recorded_to` <> 2147483647 OR NEW.`recorded_to` < OLD.`recorded_from` OR NEW.`id` IS NOT OLD.`id` OR NEW.`anchor` IS NOT OLD.`anchor` OR NEW.`recorded_from` IS NOT OLD.`recorded_from` OR NEW.`family` IS NOT OLD.`family` OR NEW.`middle` IS NOT OLD.`middle` OR NEW.`given` IS NOT OLD.`given` OR NEW.`sort_key` IS NOT OLD.`sort_key` OR NEW.`publication_basis` IS NOT OLD.`publication_basis` BEGIN
  SELECT RAISE(ABORT, 'person_version: a recorded fact is never changed, only its recorded life closed');
END;
--> statement-breakpoint
CREATE TRIGGER `person_version_no_overlap` BEFORE INSERT ON `person_version`
WHEN EXISTS (SELECT 1 FROM `person_version` WHERE `anchor` = NEW.`anchor` AND `recorded_from` < NEW.`recorded_to` AND `recorded_to` > NEW.`recorded_from`) BEGIN
  SELECT RAISE(ABORT, 'person_version: two records of one thing would stand at once');
END;
--> statement-breakpoint
CREATE TRIGGER `post_version_no_delete` BEFORE DELETE ON `post_version` BEGIN
  SELECT RAISE(ABORT, 'post_version: recorded facts are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `post_version_only_close` BEFORE UPDATE ON `post_version`
WHEN OLD.`recorded_to` <> 2147483647 OR NEW.`recorded_to` < OLD.`recorded_from` OR NEW.`id` IS NOT OLD.`id` OR NEW.`anchor` IS NOT OLD.`anchor` OR NEW.`recorded_from` IS NOT OLD.`recorded_from` OR NEW.`valid_from` IS NOT OLD.`valid_from` OR NEW.`valid_to` IS NOT OLD.`valid_to` OR NEW.`valid_to_known` IS NOT OLD.`valid_to_known` OR NEW.`agency` IS NOT OLD.`agency` OR NEW.`title` IS NOT OLD.`title` OR NEW.`rank` IS NOT OLD.`rank` BEGIN
  SELECT RAISE(ABORT, 'post_version: a recorded fact is never changed, only its recorded life closed');
END;
--> statement-breakpoint
CREATE TRIGGER `post_version_no_overlap` BEFORE INSERT ON `post_version`
WHEN EXISTS (SELECT 1 FROM `post_version` WHERE `anchor` = NEW.`anchor` AND `recorded_from` < NEW.`recorded_to` AND `recorded_to` > NEW.`recorded_from` AND `valid_from` < NEW.`valid_to` AND `valid_to` > NEW.`valid_from`) BEGIN
  SELECT RAISE(ABORT, 'post_version: two records of one thing would stand at once');
END;
--> statement-breakpoint
CREATE TRIGGER `succession_version_no_delete` BEFORE DELETE ON `succession_version` BEGIN
  SELECT RAISE(ABORT, 'succession_version: recorded facts are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `succession_version_only_close` BEFORE UPDATE ON `succession_version`
WHEN OLD.`recorded_to` <> 2147483647 OR NEW.`recorded_to` < OLD.`recorded_from` OR NEW.`id` IS NOT OLD.`id` OR NEW.`anchor` IS NOT OLD.`anchor` OR NEW.`recorded_from` IS NOT OLD.`recorded_from` OR NEW.`from_agency` IS NOT OLD.`from_agency` OR NEW.`from_kind` IS NOT OLD.`from_kind` OR NEW.`from_within` IS NOT OLD.`from_within` OR NEW.`to_agency` IS NOT OLD.`to_agency` OR NEW.`to_kind` IS NOT OLD.`to_kind` OR NEW.`to_within` IS NOT OLD.`to_within` OR NEW.`applies_on` IS NOT OLD.`applies_on` OR NEW.`effect` IS NOT OLD.`effect` OR NEW.`scope` IS NOT OLD.`scope` OR NEW.`decision` IS NOT OLD.`decision` OR NEW.`path` IS NOT OLD.`path` OR NEW.`paragraph` IS NOT OLD.`paragraph` OR NEW.`certainty` IS NOT OLD.`certainty` OR NEW.`source` IS NOT OLD.`source` OR NEW.`position` IS NOT OLD.`position` BEGIN
  SELECT RAISE(ABORT, 'succession_version: a recorded fact is never changed, only its recorded life closed');
END;
--> statement-breakpoint
CREATE TRIGGER `succession_version_no_overlap` BEFORE INSERT ON `succession_version`
WHEN EXISTS (SELECT 1 FROM `succession_version` WHERE `anchor` = NEW.`anchor` AND `recorded_from` < NEW.`recorded_to` AND `recorded_to` > NEW.`recorded_from`) BEGIN
  SELECT RAISE(ABORT, 'succession_version: two records of one thing would stand at once');
END;
--> statement-breakpoint
CREATE TRIGGER `tenure_version_no_delete` BEFORE DELETE ON `tenure_version` BEGIN
  SELECT RAISE(ABORT, 'tenure_version: recorded facts are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `tenure_version_only_close` BEFORE UPDATE ON `tenure_version`
WHEN OLD.`recorded_to` <> 2147483647 OR NEW.`recorded_to` < OLD.`recorded_from` OR NEW.`id` IS NOT OLD.`id` OR NEW.`anchor` IS NOT OLD.`anchor` OR NEW.`recorded_from` IS NOT OLD.`recorded_from` OR NEW.`valid_from` IS NOT OLD.`valid_from` OR NEW.`valid_to` IS NOT OLD.`valid_to` OR NEW.`valid_to_known` IS NOT OLD.`valid_to_known` OR NEW.`person` IS NOT OLD.`person` OR NEW.`post` IS NOT OLD.`post` OR NEW.`capacity` IS NOT OLD.`capacity` OR NEW.`appointment` IS NOT OLD.`appointment` OR NEW.`certainty` IS NOT OLD.`certainty` OR NEW.`source` IS NOT OLD.`source` BEGIN
  SELECT RAISE(ABORT, 'tenure_version: a recorded fact is never changed, only its recorded life closed');
END;
--> statement-breakpoint
CREATE TRIGGER `tenure_version_no_overlap` BEFORE INSERT ON `tenure_version`
WHEN EXISTS (SELECT 1 FROM `tenure_version` WHERE `anchor` = NEW.`anchor` AND `recorded_from` < NEW.`recorded_to` AND `recorded_to` > NEW.`recorded_from` AND `valid_from` < NEW.`valid_to` AND `valid_to` > NEW.`valid_from`) BEGIN
  SELECT RAISE(ABORT, 'tenure_version: two records of one thing would stand at once');
END;
--> statement-breakpoint
DROP TRIGGER `agency_version_only_close`;
--> statement-breakpoint
CREATE TRIGGER `agency_version_only_close` BEFORE UPDATE ON `agency_version`
WHEN OLD.`recorded_to` <> 2147483647 OR NEW.`recorded_to` < OLD.`recorded_from` OR NEW.`id` IS NOT OLD.`id` OR NEW.`anchor` IS NOT OLD.`anchor` OR NEW.`recorded_from` IS NOT OLD.`recorded_from` OR NEW.`valid_from` IS NOT OLD.`valid_from` OR NEW.`valid_to` IS NOT OLD.`valid_to` OR NEW.`valid_to_known` IS NOT OLD.`valid_to_known` OR NEW.`former_slugs` IS NOT OLD.`former_slugs` OR NEW.`name` IS NOT OLD.`name` OR NEW.`kind` IS NOT OLD.`kind` OR NEW.`province` IS NOT OLD.`province` OR NEW.`province_name` IS NOT OLD.`province_name` OR NEW.`parent` IS NOT OLD.`parent` OR NEW.`certainty` IS NOT OLD.`certainty` OR NEW.`source` IS NOT OLD.`source` OR NEW.`end_certainty` IS NOT OLD.`end_certainty` BEGIN
  SELECT RAISE(ABORT, 'agency_version: a recorded fact is never changed, only its recorded life closed');
END;
--> statement-breakpoint
CREATE TRIGGER `group_change_no_update` BEFORE UPDATE ON `group_change` BEGIN
  SELECT RAISE(ABORT, 'group_change: what happened is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `group_change_no_delete` BEFORE DELETE ON `group_change` BEGIN
  SELECT RAISE(ABORT, 'group_change: what happened is never changed');
END;
--> statement-breakpoint
-- What changed groups before this table was there to note it.
INSERT INTO `group_change` (`group`, `version`)
SELECT v.`anchor`, v.`recorded_from` FROM `group_version` v
UNION SELECT v.`anchor`, v.`recorded_to` FROM `group_version` v WHERE v.`recorded_to` <> 2147483647
UNION SELECT a.`group`, v.`recorded_from` FROM `governance_version` v JOIN `governance` a ON a.`id` = v.`anchor`
UNION SELECT a.`group`, v.`recorded_to` FROM `governance_version` v JOIN `governance` a ON a.`id` = v.`anchor` WHERE v.`recorded_to` <> 2147483647
UNION SELECT a.`group`, v.`recorded_from` FROM `admission_rule_version` v JOIN `admission_rule` a ON a.`id` = v.`anchor`
UNION SELECT a.`group`, v.`recorded_to` FROM `admission_rule_version` v JOIN `admission_rule` a ON a.`id` = v.`anchor` WHERE v.`recorded_to` <> 2147483647
UNION SELECT g.`group`, v.`recorded_from` FROM `decision_version` v JOIN `governance` g ON g.`decision` = v.`anchor`
UNION SELECT g.`group`, v.`recorded_to` FROM `decision_version` v JOIN `governance` g ON g.`decision` = v.`anchor` WHERE v.`recorded_to` <> 2147483647
UNION SELECT g.`group`, v.`recorded_from` FROM `obligation_version` v JOIN `obligation` a ON a.`id` = v.`anchor` JOIN `governance` g ON g.`decision` = a.`decision`
UNION SELECT g.`group`, v.`recorded_to` FROM `obligation_version` v JOIN `obligation` a ON a.`id` = v.`anchor` JOIN `governance` g ON g.`decision` = a.`decision` WHERE v.`recorded_to` <> 2147483647
UNION SELECT g.`group`, v.`recorded_from` FROM `provision_version` v JOIN `provision` a ON a.`id` = v.`anchor` JOIN `governance` g ON g.`decision` = a.`decision`
UNION SELECT g.`group`, v.`recorded_to` FROM `provision_version` v JOIN `provision` a ON a.`id` = v.`anchor` JOIN `governance` g ON g.`decision` = a.`decision` WHERE v.`recorded_to` <> 2147483647
UNION SELECT g.`group`, v.`recorded_from` FROM `relation_version` v JOIN `relation` a ON a.`id` = v.`anchor` JOIN `governance` g ON g.`decision` IN (a.`from_decision`, a.`to_decision`)
UNION SELECT g.`group`, v.`recorded_to` FROM `relation_version` v JOIN `relation` a ON a.`id` = v.`anchor` JOIN `governance` g ON g.`decision` IN (a.`from_decision`, a.`to_decision`) WHERE v.`recorded_to` <> 2147483647;
