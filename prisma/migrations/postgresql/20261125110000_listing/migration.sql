-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "folded" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "TaskListing" (
    "no" SERIAL NOT NULL,
    "taskId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "leadKey" TEXT NOT NULL,
    "deadlineKey" TEXT NOT NULL,
    "deadlineKind" "DeadlineKind" NOT NULL,
    "openProposals" INTEGER NOT NULL,

    CONSTRAINT "TaskListing_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "TaskDigest" (
    "no" INTEGER NOT NULL,
    "row" TEXT NOT NULL,
    "facts" TEXT NOT NULL,

    CONSTRAINT "TaskDigest_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "TaskCount" (
    "planId" TEXT NOT NULL,
    "facet" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "TaskCount_pkey" PRIMARY KEY ("planId","facet","key")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "agencyId" TEXT,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "scopes" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3),
    "lastUsedAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "TaskListing_taskId_key" ON "TaskListing"("taskId");

-- CreateIndex
CREATE INDEX "TaskListing_planId_sectionKey_order_idx" ON "TaskListing"("planId", "sectionKey", "order");

-- CreateIndex
CREATE INDEX "TaskListing_planId_leadKey_order_idx" ON "TaskListing"("planId", "leadKey", "order");

-- CreateIndex
CREATE INDEX "TaskListing_planId_deadlineKey_order_idx" ON "TaskListing"("planId", "deadlineKey", "order");

-- CreateIndex
CREATE INDEX "TaskListing_planId_deadlineKind_order_idx" ON "TaskListing"("planId", "deadlineKind", "order");

-- CreateIndex
CREATE INDEX "TaskListing_planId_openProposals_idx" ON "TaskListing"("planId", "openProposals");

-- CreateIndex
CREATE UNIQUE INDEX "TaskListing_planId_order_key" ON "TaskListing"("planId", "order");

-- CreateIndex
CREATE INDEX "SavedView_planId_agencyId_idx" ON "SavedView"("planId", "agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_personId_planId_name_key" ON "SavedView"("personId", "planId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ApiToken_personId_endedAt_idx" ON "ApiToken"("personId", "endedAt");

-- AddForeignKey
ALTER TABLE "TaskListing" ADD CONSTRAINT "TaskListing_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskListing" ADD CONSTRAINT "TaskListing_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskDigest" ADD CONSTRAINT "TaskDigest_no_fkey" FOREIGN KEY ("no") REFERENCES "TaskListing"("no") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskCount" ADD CONSTRAINT "TaskCount_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The words of the listed tasks, under the number of their listing: "folded" without marks and case, "exact" with marks.
CREATE TABLE "TaskSearch" (
    "no" INTEGER NOT NULL PRIMARY KEY,
    "folded" tsvector NOT NULL,
    "exact" tsvector NOT NULL
);
CREATE INDEX "TaskSearch_folded_idx" ON "TaskSearch" USING GIN ("folded");
CREATE INDEX "TaskSearch_exact_idx" ON "TaskSearch" USING GIN ("exact");
