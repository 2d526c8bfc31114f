package org.gongshu.procedure.rehearsal;

import java.util.List;
import java.util.Optional;
import org.gongshu.regulation.Access;
import org.gongshu.regulation.BasicItems;
import org.gongshu.regulation.OpeningTypeRule;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.SharingType;
import org.gongshu.regulation.SharingTypeRule;
import org.gongshu.regulation.Text;
import org.gongshu.regulation.Visibility;
import org.gongshu.regulation.scenario.Given;
import org.gongshu.regulation.scenario.Then;

/** How a regulation lets others have an entry. */
record Offers(Regulation regulation, Cast cast) {

    /** What the regulation makes of an entry that is restricted on the basis it brings, or is a basic item. */
    Optional<SharingType> sharingTypeOf(Given.Entry entry) {
        SharingType type = entry.sharingType();
        if (type == null) {
            return Optional.empty();
        }
        BasicItems basic = regulation.catalog().basicItems();
        if (basic != null && basic.forced() != null && isOf(basic, entry)) {
            return Optional.of(basic.forced());
        }
        return Optional.of(regulation
                .findSharingType(type)
                .map(rule -> rule.countsAs(entry.basis() == null ? List.of() : List.of(entry.basis())))
                .orElse(type));
    }

    private static boolean isOf(BasicItems basic, Given.Entry entry) {
        return basic.registers().stream().anyMatch(register -> register.id().equals(entry.basicRegister()));
    }

    Optional<Text> missOf(Then.Offered wanted) {
        Given.Entry entry = cast.entry(cast.entryId(wanted.entry()));
        return switch (wanted.matter()) {
            case SHARING -> sharing(wanted, entry);
            case OPENING -> opening(wanted, entry);
            case COLLECTION -> Optional.of(new Text("采集不对别人提供。", "Nothing is offered in collecting."));
        };
    }

    private Optional<Text> sharing(Then.Offered wanted, Given.Entry entry) {
        return sharingTypeOf(entry)
                .flatMap(regulation::findSharingType)
                .map((SharingTypeRule rule) -> miss(wanted, rule.access(), rule.visibility()))
                .orElseGet(Offers::noType);
    }

    private Optional<Text> opening(Then.Offered wanted, Given.Entry entry) {
        return Optional.ofNullable(entry.openingType())
                .flatMap(regulation::findOpeningType)
                .map((OpeningTypeRule rule) -> miss(wanted, rule.access(), rule.visibility()))
                .orElseGet(Offers::noType);
    }

    private static Optional<Text> noType() {
        return Optional.of(new Text("法规没有这个类型。", "The text has no such type."));
    }

    private static Optional<Text> miss(Then.Offered wanted, Access access, Visibility visibility) {
        if (access == wanted.access() && visibility == wanted.visibility()) {
            return Optional.empty();
        }
        String is = access.word() + " " + visibility.word();
        return Optional.of(new Text("实为 " + is + "。", "Is " + is + "."));
    }
}
