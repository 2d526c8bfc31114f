package org.gongshu.organization;

import java.util.Set;
import java.util.UUID;

/** 岗位: tasks, roles and signatures belong to it, and stay when its holder leaves. */
public record Post(UUID id, UUID region, UUID department, String title, Set<Role> roles, Term term, int version) {

    public Post {
        roles = Set.copyOf(roles);
    }
}
