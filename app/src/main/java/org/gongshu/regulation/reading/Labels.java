package org.gongshu.regulation.reading;

import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.PeriodUnit;
import org.gongshu.regulation.StartEvent;
import org.gongshu.regulation.StepOutcome;

/** Chinese words for drawings, which stand in files and not on screens. */
final class Labels {

    private Labels() {}

    static String of(StepOutcome outcome) {
        return switch (outcome) {
            case DONE -> "完成";
            case AGREED -> "同意";
            case PARTLY_AGREED -> "部分同意";
            case REFUSED -> "不同意";
            case RETURNED -> "补正";
            case NOT_OURS -> "不属本机关";
            case CONFIRMED -> "核查无误";
            case DIFFERS -> "确有错误";
            case SETTLED -> "协商一致";
            case UNSETTLED -> "协商不成";
            case DEFERRED -> "暂缓";
            case FAILED -> "未通过";
        };
    }

    static String of(CaseOutcome outcome) {
        return switch (outcome) {
            case AGREED -> "办结：同意";
            case PARTLY_AGREED -> "办结：部分同意";
            case REFUSED -> "办结：不同意";
            case DONE -> "办结";
            case CONFIRMED -> "办结：数据无误";
            case NOT_OURS -> "办结：转告";
            case LAPSED -> "办结：终止";
            case RETRACTED -> "办结：撤回";
        };
    }

    static String of(Clock clock) {
        return switch (clock) {
            case Clock.Term term ->
                (term.atOnceIfPossible() ? "当场，否则 " : "")
                        + of(term.from())
                        + "起 "
                        + term.amount()
                        + of(term.unit())
                        + (term.extension() == null
                                ? ""
                                : "，可延长 " + term.extension().amount()
                                        + of(term.extension().unit()));
            case Clock.Immediate immediate -> "立即";
            case Clock.Promptly promptly -> "及时";
            case Clock.SetInCase inCase -> "限期（个案确定）";
            case Clock.AsAgreed agreed -> "按协议约定";
            case Clock.Unspecified unspecified -> "文本未定期限";
        };
    }

    private static String of(PeriodUnit unit) {
        return switch (unit) {
            case WORKING_DAYS -> " 个工作日";
            case DAYS -> " 日";
        };
    }

    private static String of(StartEvent start) {
        return switch (start) {
            case StartEvent.StepDone done -> "上述环节完成之日";
            case StartEvent.Event(StartEvent.Kind kind) ->
                switch (kind) {
                    case APPLICATION -> "申请之日";
                    case RECEIPT, ARRIVAL -> "收到之日";
                    case ACCEPTANCE -> "受理之日";
                    case DECISION -> "决定之日";
                    case CIRCUMSTANCE -> "情形发生之日";
                };
        };
    }

    static String of(PartyRole role) {
        return switch (role) {
            case APPLICANT -> "申请人";
            case APPLICANT_HEAD -> "申请部门负责人";
            case PROVIDER -> "提供部门";
            case PROVIDER_HEAD -> "提供部门负责人";
            case USER_DEPARTMENT -> "使用部门";
            case USER_DEPARTMENT_HEAD -> "使用部门负责人";
            case SOURCE_DEPARTMENT -> "数源部门";
            case LEAD_DEPARTMENT -> "牵头部门";
            case DEPARTMENT -> "各部门";
            case RESPONDENT -> "被责令部门";
            case AUTHORITY -> "主管部门";
            case AUTHORITY_HEAD -> "主管部门负责人";
            case OPERATOR -> "平台运行单位";
            case COUNTY_AUTHORITY -> "下级主管部门";
            case COUNTY_GOVERNMENT -> "下级政府";
            case UPPER_AUTHORITY -> "上级主管部门";
            case COMMON_UPPER_AUTHORITY -> "共同的上级主管部门";
            case GOVERNMENT -> "本级政府";
            case UPPER_GOVERNMENT -> "上级政府";
            case COMMITTEE -> "委员会";
            case EXPERT_COMMITTEE -> "专家委员会";
            case OPENNESS_OFFICE -> "政务公开主管部门";
            case FINANCE -> "财政部门";
            case SECRECY_OFFICE -> "保密部门";
            case CYBER_OFFICE -> "网信部门";
            case PUBLIC_SECURITY -> "公安部门";
            case SPECIAL_BODY -> "特殊机关";
            case PUBLIC -> "社会公众";
            case DATA_SUBJECT -> "数据所涉当事人";
            case LICENSEE -> "数据利用主体";
            case TECHNICAL_SERVICE -> "技术服务单位";
            case ASSESSOR -> "专业机构";
            case CONTRACTOR -> "受托方";
        };
    }
}
