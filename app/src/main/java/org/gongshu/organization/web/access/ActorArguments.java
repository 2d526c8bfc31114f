package org.gongshu.organization.web.access;

import java.util.List;
import java.util.Optional;
import org.gongshu.organization.Actor;
import org.gongshu.organization.ClientIdentity;
import org.gongshu.organization.Sender;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives controllers the sender they ask for: an {@link Actor} or one kind of it, or a {@link ClientIdentity}. A sender
 * of another kind is refused, unless the parameter may be null.
 */
@Configuration(proxyBeanMethods = false)
class ActorArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Sender.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return Sender.class.isAssignableFrom(type);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Optional<Sender> sender = Identified.sender().filter(parameter.getParameterType()::isInstance);
        if (sender.isEmpty() && !parameter.isOptional()) {
            throw new AccessDeniedException("the endpoint serves another kind of sender");
        }
        return sender.orElse(null);
    }
}
