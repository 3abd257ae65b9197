CREATE TABLE "register_bits" (
	"key" text PRIMARY KEY NOT NULL,
	"bits" bit varying NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "register_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ordinal" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "register_index" ADD COLUMN "ordinal" integer NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "register_index_ordinal_seq" INCREMENT BY 1 MINVALUE 0 MAXVALUE 2147483647 START WITH 0 CACHE 1);--> statement-breakpoint
ALTER TABLE "synonym_groups" ADD COLUMN "lexemes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "register_changes_ordinal_idx" ON "register_changes" USING btree ("ordinal");--> statement-breakpoint
CREATE UNIQUE INDEX "fruitless_searches_key" ON "fruitless_searches" USING btree ("words","day");--> statement-breakpoint
CREATE UNIQUE INDEX "register_index_ordinal_key" ON "register_index" USING btree ("ordinal");