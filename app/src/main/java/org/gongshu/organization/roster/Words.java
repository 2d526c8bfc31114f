package org.gongshu.organization.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongshu.platform.Messages;
import org.springframework.stereotype.Component;

/** Reads the words people use for roles and kinds of department, in either language. */
@Component
class Words {

    private final Messages messages;

    Words(Messages messages) {
        this.messages = messages;
    }

    /** The constant that {@code word} names under {@code group} of the message catalogue. */
    <E extends Enum<E>> Optional<E> find(Class<E> type, String group, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word.equals(constant.name())
                        || word.equals(text(Locale.CHINESE, group, constant))
                        || word.equalsIgnoreCase(text(Locale.ENGLISH, group, constant)))
                .findFirst();
    }

    /** The Chinese words of all constants. */
    <E extends Enum<E>> String all(Class<E> type, String group) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> text(Locale.CHINESE, group, constant))
                .collect(Collectors.joining("、"));
    }

    private String text(Locale locale, String group, Enum<?> constant) {
        String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.text(locale, "console.words." + group + "." + name);
    }
}
