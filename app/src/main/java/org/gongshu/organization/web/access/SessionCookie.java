package org.gongshu.organization.web.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gongshu.platform.Settings;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie that carries a session's token. */
@Component
public class SessionCookie {

    public static final String NAME = "GONGSHU_SESSION";

    private final boolean secure;

    SessionCookie(Settings settings) {
        this.secure = settings.secure();
    }

    /** The cookie that begins a session; it ends with the browser or with the session, whichever is first. */
    public String of(String token) {
        return cookie(token).build().toString();
    }

    /** The cookie that makes the browser forget the session. */
    public String forgotten() {
        return cookie("").maxAge(0).build().toString();
    }

    public static Optional<String> tokenIn(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (NAME.equals(cookie.getName())) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String token) {
        return ResponseCookie.from(NAME, token)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/");
    }
}
