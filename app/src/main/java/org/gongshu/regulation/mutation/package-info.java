/** Changes a regulation's rules one at a time and looks whether its scenarios notice: the proof that they prove it. */
@NullMarked
package org.gongshu.regulation.mutation;

import org.jspecify.annotations.NullMarked;
