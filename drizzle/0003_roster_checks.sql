ALTER TABLE `group_roster_version` ADD `checked_on` text;
--> statement-breakpoint
DROP TRIGGER `group_roster_version_only_close`;
--> statement-breakpoint
CREATE TRIGGER `group_roster_version_only_close` BEFORE UPDATE ON `group_roster_version`
WHEN OLD.`recorded_to` <> 2147483647 OR NEW.`recorded_to` < OLD.`recorded_from` OR NEW.`id` IS NOT OLD.`id` OR NEW.`anchor` IS NOT OLD.`anchor` OR NEW.`recorded_from` IS NOT OLD.`recorded_from` OR NEW.`kept_from` IS NOT OLD.`kept_from` OR NEW.`synthetic` IS NOT OLD.`synthetic` OR NEW.`checked_on` IS NOT OLD.`checked_on` BEGIN
  SELECT RAISE(ABORT, 'group_roster_version: a recorded fact is never changed, only its recorded life closed');
END;
