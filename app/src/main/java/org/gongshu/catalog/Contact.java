package org.gongshu.catalog;

/** 联络人 of an entry: who answers for it. */
public record Contact(String name, String phone) {}
