package org.gongshu.regulation;

/** What somebody does in a case. */
public enum Act implements Word {
    APPLY(false),
    /** 受理 */
    ACCEPT(true),
    /** 转办 */
    TRANSFER(true),
    /** 征求意见 */
    CONSULT(true),
    /** 决定、答复或复核 */
    DECIDE(true),
    /** 协商 */
    NEGOTIATE(true),
    /** 本部门负责人审签 */
    SIGN_OFF(true),
    /** 签订协议 */
    SIGN_AGREEMENT(true),
    /** 核实、校核 */
    VERIFY(true),
    /** 更正 */
    CORRECT(true),
    /** 登记 */
    REGISTER(true),
    /** 备案 */
    FILE(true),
    /** 评估、测评 */
    ASSESS(true),
    /** 检查 */
    INSPECT(true),
    /** 竞争性选定 */
    SELECT(true),
    /** 脱敏脱密等预处理 */
    PREPARE(true),
    /** 提供数据 */
    DELIVER(true),
    /** 告知、通告 */
    NOTIFY(true),
    /** 发布 */
    PUBLISH(true),
    /** 撤回下线 */
    WITHDRAW(true),
    /** 追溯已发生的利用 */
    TRACE(true),
    /** 整改 */
    RECTIFY(true),
    /** 确认 */
    CONFIRM(true),
    /** 报告 */
    REPORT(true),
    /** 提请上一级 */
    ESCALATE(true),
    /** 补正告知 */
    RETURN_FOR_SUPPLEMENT(false),
    /** 补正 */
    SUPPLEMENT(false),
    /** 催办 */
    URGE(false),
    /** 延期 */
    EXTEND(false),
    /** 中止计时 */
    SUSPEND(false),
    /** 恢复计时 */
    RESUME(false),
    /** 申请人撤回 */
    RETRACT(false);

    private final boolean step;

    Act(boolean step) {
        this.step = step;
    }

    /** Whether a procedure may have it as a step; the others can happen at any step. */
    public boolean isStep() {
        return step;
    }
}
