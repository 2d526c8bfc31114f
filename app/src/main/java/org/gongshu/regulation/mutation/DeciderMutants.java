package org.gongshu.regulation.mutation;

import java.util.List;
import java.util.Map;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.Actors;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.Step;
import org.gongshu.regulation.mutation.Mutant.Kind;

/** Lets somebody else act. */
record DeciderMutants(Notebook notes) {

    void of(Step step, String key) {
        String at = key + ".by";
        ArticleRef article = step.article();
        switch (step.by()) {
            case Actors.One(PartyRole role) -> by(role, at + ".one", article);
            case Actors.All(List<PartyRole> roles) -> {
                without(roles, at + ".all", article);
                notes.changes(Kind.DECIDER, at, "all", Map.of("any", Notebook.words(roles)), article);
            }
            case Actors.Any(List<PartyRole> roles) -> {
                without(roles, at + ".any", article);
                notes.changes(Kind.DECIDER, at, "any", Map.of("all", Notebook.words(roles)), article);
            }
            case Actors.Quorum(List<PartyRole> roles, int needed) -> {
                without(roles, at + ".quorum.roles", article);
                notes.changes(Kind.DECIDER, at + ".quorum.needed", "" + needed, needed == 1 ? 2 : needed - 1, article);
            }
            case Actors.Minuted minuted -> by(minuted.recorder(), at + ".minuted.recorder", article);
            case Actors.Rest(String earlier) ->
                notes.changes(Kind.DECIDER, at, "rest " + earlier, "automatic", article);
            case Actors.Automatic() ->
                notes.changes(Kind.DECIDER, at, "automatic", Map.of("one", PartyRole.AUTHORITY.word()), article);
        }
    }

    private void by(PartyRole role, String at, ArticleRef article) {
        notes.changes(Kind.DECIDER, at, role.word(), other(role).word(), article);
    }

    private void without(List<PartyRole> roles, String at, ArticleRef article) {
        for (int i = 0; i < roles.size(); i++) {
            notes.removes(Kind.DECIDER, at + "[" + i + "]", roles.get(i).word(), article);
        }
    }

    /** Somebody who might be mistaken for {@code role}: the body for its head, the provider for the authority. */
    static PartyRole other(PartyRole role) {
        if (role.body() != role) {
            return role.body();
        }
        return role == PartyRole.AUTHORITY ? PartyRole.PROVIDER : PartyRole.AUTHORITY;
    }
}
