/**
 * The official texts, which are not the project's: an operator loads them into a running instance, and readers get them
 * beside our gists.
 */
@NullMarked
package org.gongshu.regulation.official;

import org.jspecify.annotations.NullMarked;
