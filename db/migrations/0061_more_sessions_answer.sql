CREATE TABLE "training_request_picks" (
	"tie_id" uuid NOT NULL,
	"support_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	CONSTRAINT "training_request_picks_tie_id_support_id_pk" PRIMARY KEY("tie_id","support_id")
);
--> statement-breakpoint
DROP INDEX "training_request_sessions_one";
--> statement-breakpoint
ALTER TABLE "training_request_sessions" ADD COLUMN "reach" text DEFAULT 'all' NOT NULL;
--> statement-breakpoint
ALTER TABLE "training_request_sessions" ADD CONSTRAINT "training_request_sessions_of_request" UNIQUE("id","request_id");
--> statement-breakpoint
ALTER TABLE "training_request_supports" ADD CONSTRAINT "training_request_supports_of_request" UNIQUE("id","request_id");
--> statement-breakpoint
ALTER TABLE "training_request_picks" ADD CONSTRAINT "training_request_picks_tie" FOREIGN KEY ("tie_id","request_id") REFERENCES "public"."training_request_sessions"("id","request_id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "training_request_picks" ADD CONSTRAINT "training_request_picks_support" FOREIGN KEY ("support_id","request_id") REFERENCES "public"."training_request_supports"("id","request_id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "training_request_picks_support_idx" ON "training_request_picks" USING btree ("support_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "training_request_sessions_once" ON "training_request_sessions" USING btree ("request_id","session_id") WHERE "training_request_sessions"."ended_at" is null;