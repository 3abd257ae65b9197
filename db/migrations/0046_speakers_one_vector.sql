-- For whoever agreed, it said the same as the other; two of them sent the rows out of their pages.
DROP INDEX "speakers_public_vector_idx";--> statement-breakpoint
ALTER TABLE "speakers" DROP COLUMN "public_vector";