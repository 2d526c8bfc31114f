package org.gongshu.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a reader sees at an address that is not there, and when something fails: a page of the house. */
@Component
class LostPages implements ErrorViewResolver {

    private final Pages pages;

    LostPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String template = status.is5xxServerError() ? "broken.jte" : "nothing.jte";
        String page = Objects.requireNonNull(
                pages.page(status, template, Pages.locale(request.getParameter("lang")), Map.of())
                        .getBody());
        return new ModelAndView((_, _, response) -> {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(page);
        });
    }
}
