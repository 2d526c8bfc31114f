# shellcheck shell=bash
# Builds when sources are newer than what was built, and lays the program out so that it starts fast.
root=${root:?}

# A packaged installation has the laid-out program beside the launcher; a source tree has it under app/target.
packaged() {
    [ -d "$root/program" ] && [ ! -e "$root/pom.xml" ]
}

program_folder() {
    if packaged; then echo "$root/program"; else echo "$root/app/target/program"; fi
}

# Everything that ends up in the program.
sources() {
    local path
    for path in pom.xml app/pom.xml verifier/pom.xml .mvn app/src/main verifier/src/main messages \
        web/package.json web/package-lock.json web/vite.config.ts web/tsconfig.json web/index.html web/src web/public; do
        [ ! -e "$root/$path" ] || printf '%s\n' "$root/$path"
    done
}

up_to_date() {
    local stamp newer
    stamp="$(program_folder)/built"
    [ -e "$stamp" ] || return 1
    newer=$(sources | tr '\n' '\0' | xargs -0 -I{} find {} -newer "$stamp" -print -quit)
    [ -z "$newer" ]
}

# What changes while Maven works counts as newer than what it built.
maven() {
    mkdir -p "$root/app/target"
    touch "$root/app/target/begun"
    (cd "$root" && mvn --batch-mode --no-transfer-progress "$@")
}

install_web() {
    local installed="$root/web/node_modules/.package-lock.json"
    if [ ! -e "$installed" ] || [ "$root/web/package-lock.json" -nt "$installed" ]; then
        (cd "$root/web" && npm ci --no-audit --no-fund --loglevel=error)
    fi
}

build_web() {
    install_web
    (cd "$root/web" && npm run --silent build -- --logLevel warn)
}

# Spreads the jar out beside its libraries, which starts faster than a jar of jars.
lay_out() {
    local target="$root/app/target" java="$JAVA_HOME/bin/java"
    rm -rf "$target/program.unfinished"
    "$java" -Djarmode=tools -jar "$target/gongshu.jar" extract --destination "$target/program.unfinished" >/dev/null
    rm -rf "$target/program"
    mv "$target/program.unfinished" "$target/program"
    unpack_database
    train
    mv "$target/begun" "$target/program/built"
}

# The database's programs come packed; what is unpacked here, no start has to unpack. Without it each data folder does.
unpack_database() {
    local program
    program=$(program_folder)
    "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$program/gongshu.jar" \
        org.gongshu.platform.postgres.UnpackCommand "$program/postgres" >/dev/null || rm -rf "$program/postgres"
}

build() {
    find_jdk javac
    need_node
    need_maven
    say "正在构建（首次需要几分钟）……" "Building (some minutes the first time) ..."
    build_web
    maven --quiet -DskipTests package
    lay_out
}

build_if_needed() {
    if packaged; then
        find_jdk
        # Once per installation, where the folder may be written to.
        if [ ! -e "$root/program/training.log" ] && [ -w "$root/program" ]; then
            unpack_database
            train
        fi
    elif up_to_date; then
        find_jdk
    else
        build
    fi
}
