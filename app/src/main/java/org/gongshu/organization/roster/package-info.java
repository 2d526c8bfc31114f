/** Departments, posts and people from one workbook: all of it, or what is wrong with it, cell by cell. */
@NullMarked
package org.gongshu.organization.roster;

import org.jspecify.annotations.NullMarked;
