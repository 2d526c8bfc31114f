package org.gongshu.organization.web;

import java.util.UUID;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Posts;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The posts of the actor's region. */
@RestController
@RequestMapping("/api/organization/posts")
class PostController {

    private final Posts posts;
    private final Answers answers;

    PostController(Posts posts, Answers answers) {
        this.posts = posts;
        this.answers = answers;
    }

    @GetMapping
    @Access(officials = true)
    ResponseEntity<?> list(
            Actor.Official official,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Listed.DEFAULT_LIMIT) int limit) {
        return Listed.page(answers, cursor, limit, paging -> posts.list(official.scope(), department, paging));
    }

    @GetMapping("/{id}")
    @Access(officials = true)
    ResponseEntity<?> get(Actor.Official official, @PathVariable UUID id) {
        return posts.findPost(official.scope(), id)
                .<ResponseEntity<?>>map(found -> Editing.ok(found, found.version()))
                .orElseGet(() -> answers.refused(PlatformProblem.NOT_FOUND));
    }

    @PostMapping
    @Access(Role.ADMINISTRATOR)
    ResponseEntity<?> add(Actor.Official official, @RequestBody Posts.Draft draft) {
        return answers.created(posts.add(official, draft), post -> "/api/organization/posts/" + post.id());
    }

    @PutMapping("/{id}")
    @Access(Role.ADMINISTRATOR)
    ResponseEntity<?> change(
            Actor.Official official,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody Posts.Draft draft) {
        return answers.answer(
                posts.change(official, id, Editing.version(ifMatch), draft),
                changed -> Editing.ok(changed, changed.version()));
    }
}
