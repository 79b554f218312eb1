CREATE TABLE `token` (
	`id` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`scopes` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text,
	`revoked_at` text,
	`last_used_at` text
) STRICT;
--> statement-breakpoint
ALTER TABLE `group_version` ADD `class_of` integer REFERENCES `group`(`id`);
--> statement-breakpoint
DROP TRIGGER `group_version_only_close`;
--> statement-breakpoint
CREATE TRIGGER `group_version_only_close` BEFORE UPDATE ON `group_version`
WHEN OLD.`recorded_to` <> 2147483647 OR NEW.`recorded_to` < OLD.`recorded_from` OR NEW.`id` IS NOT OLD.`id` OR NEW.`anchor` IS NOT OLD.`anchor` OR NEW.`recorded_from` IS NOT OLD.`recorded_from` OR NEW.`kind` IS NOT OLD.`kind` OR NEW.`name` IS NOT OLD.`name` OR NEW.`platform` IS NOT OLD.`platform` OR NEW.`agency` IS NOT OLD.`agency` OR NEW.`field` IS NOT OLD.`field` OR NEW.`active_from` IS NOT OLD.`active_from` OR NEW.`active_to` IS NOT OLD.`active_to` OR NEW.`active_to_known` IS NOT OLD.`active_to_known` OR NEW.`roster_kept_from` IS NOT OLD.`roster_kept_from` OR NEW.`set_up_by` IS NOT OLD.`set_up_by` OR NEW.`set_up_decision` IS NOT OLD.`set_up_decision` OR NEW.`certainty` IS NOT OLD.`certainty` OR NEW.`class_of` IS NOT OLD.`class_of` BEGIN
  SELECT RAISE(ABORT, 'group_version: a recorded fact is never changed, only its recorded life closed');
END;
