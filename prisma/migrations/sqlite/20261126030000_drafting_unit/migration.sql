-- AlterTable
ALTER TABLE "AgencyName" ADD COLUMN "draftingUnit" TEXT;
