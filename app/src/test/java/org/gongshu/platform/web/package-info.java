@NullMarked
package org.gongshu.platform.web;

import org.jspecify.annotations.NullMarked;
