package org.gongshu.collection;

/**
 * 质量规则: what the values of an item must be, and what happens to rows whose value is not.
 *
 * @param item the item's column name
 */
public record QualityRule(String item, Check check, Severity severity) {}
