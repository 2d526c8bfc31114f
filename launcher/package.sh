# shellcheck shell=bash
# One archive that installs and upgrades without a network: unpack it over the former one; data lies elsewhere.
root=${root:?}

make_package() {
    local version name target="$root/app/target"
    packaged && die "这已经是安装包。" "This is a packaged installation already."
    build_if_needed
    version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$root/app/pom.xml" | head -n 1)
    name=gongshu-$version
    rm -rf "${target:?}/$name"
    mkdir -p "$target/$name"
    cp -R "$target/program" "$root/launcher" "$root/gongshu" "$root/LICENSE" "$target/$name/"
    # The class cache belongs to one JDK and one folder, the database's programs to one kind of machine; both are made for
    # the place where they are used.
    rm -rf "$target/$name/program/gongshu.aot" "$target/$name/program/training.log" "$target/$name/program/postgres"
    local extra
    for extra in regulations docs README.md README.zh-CN.md CHANGELOG.md NOTICE; do
        [ ! -e "$root/$extra" ] || cp -R "$root/$extra" "$target/$name/"
    done
    tar -C "$target" -czf "$target/$name.tar.gz" "$name"
    rm -rf "${target:?}/$name"
    say "安装包：$target/$name.tar.gz" "Package: $target/$name.tar.gz"
}
