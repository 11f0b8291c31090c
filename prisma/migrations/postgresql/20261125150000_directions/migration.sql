-- CreateEnum
CREATE TYPE "DirectionState" AS ENUM ('OPEN', 'ANSWERED', 'CLOSED');

-- CreateTable
CREATE TABLE "Direction" (
    "id" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "dueOn" TEXT,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "state" "DirectionState" NOT NULL DEFAULT 'OPEN',
    "closedById" TEXT,
    "closedAt" TIMESTAMP(3),

    CONSTRAINT "Direction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DirectionAnswer" (
    "id" TEXT NOT NULL,
    "directionId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DirectionAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Direction_taskId_at_idx" ON "Direction"("taskId", "at");

-- CreateIndex
CREATE INDEX "Direction_state_dueOn_idx" ON "Direction"("state", "dueOn");

-- CreateIndex
CREATE INDEX "DirectionAnswer_directionId_at_idx" ON "DirectionAnswer"("directionId", "at");

-- CreateIndex
CREATE INDEX "Comment_taskId_at_idx" ON "Comment"("taskId", "at");

-- AddForeignKey
ALTER TABLE "Direction" ADD CONSTRAINT "Direction_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Direction" ADD CONSTRAINT "Direction_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Direction" ADD CONSTRAINT "Direction_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectionAnswer" ADD CONSTRAINT "DirectionAnswer_directionId_fkey" FOREIGN KEY ("directionId") REFERENCES "Direction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectionAnswer" ADD CONSTRAINT "DirectionAnswer_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectionAnswer" ADD CONSTRAINT "DirectionAnswer_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



CREATE TRIGGER "Direction_keeps_its_words" BEFORE UPDATE OF "id", "taskId", "text", "dueOn", "byId", "at" ON "Direction" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Direction_is_not_removed" BEFORE DELETE ON "Direction" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "DirectionAnswer_stays" BEFORE UPDATE OR DELETE ON "DirectionAnswer" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Comment_stays" BEFORE UPDATE OR DELETE ON "Comment" FOR EACH ROW EXECUTE FUNCTION refuse_change();
