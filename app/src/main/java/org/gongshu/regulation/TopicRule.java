package org.gongshu.regulation;

import java.util.List;
import org.gongshu.kernel.ArticleRef;

/** Topics that the text names for one purpose: sharing on the platform, or opening first. */
public record TopicRule(List<Topic> topics, ArticleRef article) {

    public TopicRule {
        topics = List.copyOf(topics);
    }
}
