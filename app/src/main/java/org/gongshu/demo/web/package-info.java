@NullMarked
package org.gongshu.demo.web;

import org.jspecify.annotations.NullMarked;
