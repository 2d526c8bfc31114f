package org.gongshu.organization;

import java.util.UUID;

/** 任职: a person holds a post during a term. */
public record Holding(UUID id, UUID region, UUID post, UUID person, Term term, int version) {}
