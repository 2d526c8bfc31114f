package org.gongshu.collection;

/** Where a load stands. */
public enum LoadState {
    /** 待检查: the file is safe, its check has not begun. */
    WAITING,
    /** 检查中 */
    CHECKING,
    /** 待提交: everything is well; its owner may commit. */
    READY,
    /** 暂挂: committing it needs a reason. */
    HELD,
    /** 已提交: it is the data of the entry now, or was until the next load. */
    COMMITTED,
    /** 失败: nothing of it was stored. */
    FAILED,
    /** 已取消: nothing of it is kept. */
    CANCELLED;

    /** Whether the load can still be cancelled. */
    public boolean isOpen() {
        return switch (this) {
            case WAITING, CHECKING, READY, HELD -> true;
            case COMMITTED, FAILED, CANCELLED -> false;
        };
    }
}
