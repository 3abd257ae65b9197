CREATE TABLE "help_retentions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"months" integer NOT NULL,
	"set_by_id" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "help_retentions_months_bounded" CHECK ("help_retentions"."months" between 1 and 60)
);
--> statement-breakpoint
ALTER TABLE "help_retentions" ADD CONSTRAINT "help_retentions_set_by_id_users_id_fk" FOREIGN KEY ("set_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "help_retentions_set_idx" ON "help_retentions" USING btree ("set_at");