/** The token endpoint for business systems: client credentials against opaque tokens. */
@NullMarked
package org.gongshu.organization.oauth;

import org.jspecify.annotations.NullMarked;
