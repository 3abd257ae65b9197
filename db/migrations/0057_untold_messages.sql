CREATE TABLE "help_untold_messages" (
	"message_id" uuid PRIMARY KEY NOT NULL,
	"tell_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "help_untold_messages" ADD CONSTRAINT "help_untold_messages_message_id_help_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."help_messages"("id") ON DELETE cascade ON UPDATE no action;