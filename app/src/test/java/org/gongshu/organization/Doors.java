package org.gongshu.organization;

import java.lang.reflect.Parameter;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.Browser;
import org.gongshu.organization.web.access.AccessTable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint of ours, each with somebody who may call it. */
@Component
class Doors {

    private static final Samples SAMPLES = new Samples();

    /** An endpoint with somebody who may call it. */
    record Door(String method, String pattern, HandlerMethod handler, Browser caller) {

        /** Calls it, with that id wherever the path asks for one. */
        HttpResponse<String> call(UUID id, String query, String json) {
            String path = pattern.replaceAll("\\{\\*?[^}]*}", id.toString()) + query;
            return takesUpload()
                    ? caller.upload(path, "x.csv", new byte[0])
                    : caller.send(method, path, method.equals("GET") ? null : json, true);
        }

        boolean takesUpload() {
            return Stream.of(handler.getMethodParameters())
                    .anyMatch(each -> each.getParameterType() == MultipartFile.class);
        }

        /** What it reads of a body; empty where it reads none. */
        Optional<Parameter> body() {
            return Arrays.stream(handler.getMethod().getParameters())
                    .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                    .findFirst();
        }

        /** A body that it can read. */
        String someBody() {
            return body().map(body -> SAMPLES.of(body.getType())).orElse("{}");
        }

        /** A body that it could read, were there not one field more. */
        String bodyWithUnknown(String field) {
            return body().map(body -> SAMPLES.withUnknown(body.getType(), field))
                    .orElse("{\"" + field + "\":1}");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private final AccessTable table;
    private final RequestMappingHandlerMapping mapping;

    Doors(AccessTable table, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.table = table;
        this.mapping = mapping;
    }

    List<Door> openedBy(Map<String, Casts.One> cast, int port) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getName().startsWith("org.gongshu."))
                .flatMap(each -> endpointsOf(each.getKey())
                        .map(endpoint -> new Door(
                                endpoint.method(),
                                endpoint.pattern().getPatternString(),
                                each.getValue(),
                                caller(endpoint, cast, port))))
                .toList();
    }

    private Stream<AccessTable.Endpoint> endpointsOf(RequestMappingInfo info) {
        Set<String> methods =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toSet());
        return table.endpoints().stream()
                .filter(endpoint ->
                        info.getPatternValues().contains(endpoint.pattern().getPatternString())
                                && methods.contains(endpoint.method()));
    }

    private static Browser caller(AccessTable.Endpoint endpoint, Map<String, Casts.One> cast, int port) {
        Browser browser = endpoint.admitsAnyone()
                ? Browser.at(port)
                : cast.values().stream()
                        .filter(one -> endpoint.admits(one.sender()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("nobody may call " + endpoint))
                        .browser()
                        .get();
        return browser.with("If-Match", "\"1\"");
    }
}
