package org.gongshu.organization;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint. Each controller method (or its class) says so; a method that does not is refused to
 * everybody and fails the build. The role decides only whether the endpoint may be called: whose things it then touches
 * is for the room to check.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    /** These roles, acting from a post or as an applicant. */
    Role[] value() default {};

    /** Everybody, signed in or not. */
    boolean anyone() default false;

    /** Everybody who acts from a post, in whatever role. */
    boolean officials() default false;

    /** Everybody who is signed in, in whatever role. */
    boolean signedIn() default false;

    /** Business systems with a bearer token, beside the roles. */
    boolean systems() default false;
}
