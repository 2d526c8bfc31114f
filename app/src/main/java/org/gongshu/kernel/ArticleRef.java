package org.gongshu.kernel;

/**
 * An article of a regulation: {@code regulation} is the folder's id, {@code article} the number as printed in Arabic
 * digits, with its paragraph after a full stop where one is meant ("18", "18.2").
 */
public record ArticleRef(String regulation, String article) {

    @Override
    public String toString() {
        return regulation + "#" + article;
    }
}
