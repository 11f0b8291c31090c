-- CreateIndex
CREATE INDEX "ReviewStep_on_idx" ON "ReviewStep"("on");
