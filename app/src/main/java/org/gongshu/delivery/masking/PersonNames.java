package org.gongshu.delivery.masking;

import java.util.List;
import java.util.Set;

/** Hides given names: the surname stays, a compound one whole; every other name keeps its first character. */
public final class PersonNames {

    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政",
            "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马",
            "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭", "南门", "羊舌",
            "微生", "梁丘", "左丘", "东门", "西门", "第五", "完颜", "纳兰", "叶赫", "那拉", "爱新");

    private PersonNames() {}

    /** 张三丰 becomes 张**, 欧阳修 欧阳*; a name of one character is hidden whole. */
    public static String hide(String name) {
        List<String> glyphs = Glyphs.of(name);
        int kept = glyphs.size() > 2 && COMPOUND_SURNAMES.contains(glyphs.get(0) + glyphs.get(1)) ? 2 : 1;
        return Glyphs.keepEnds(name, kept, 0, 1);
    }
}
