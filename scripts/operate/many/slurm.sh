#!/usr/bin/env bash
# 很多台电脑一起生成：Slurm 的任务组。存放处是机群共用的一个文件夹。
#   DAY=2026-12-01 sbatch --export=ALL scripts/operate/many/slurm.sh
# 全部结束以后：npm run build -- --store /shared/gongkailan/store --as-of "$DAY"（不写 --queue）。
# 在程序的文件夹里提交；程序、Node 在每台上一样。/shared 只有干活的用户能写。
#SBATCH --job-name=gongkailan
#SBATCH --array=1-100%20
#SBATCH --cpus-per-task=1
#SBATCH --mem=3G
#SBATCH --time=02:00:00
#SBATCH --requeue
set -eu -o pipefail

: "${DAY:?写上按哪一天，例如 DAY=2026-12-01}"
export GONGKAILAN_STORE="${GONGKAILAN_STORE:-/shared/gongkailan/store}"
# 一台上可能同时有几份，各用各的。
export GONGKAILAN_CACHE="${TMPDIR:-/tmp}/gongkailan-$SLURM_ARRAY_JOB_ID-$SLURM_ARRAY_TASK_ID"
trap 'rm -rf "$GONGKAILAN_CACHE"' EXIT

# 3：有的村（社区）内容有问题，没有做；生成时会说是什么问题。
npm run site -- --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" \
  --content "${CONTENT:-content}" --as-of "$DAY" || [ $? -eq 3 ]
