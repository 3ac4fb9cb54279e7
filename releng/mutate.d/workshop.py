# SPDX-License-Identifier: EPL-2.0
"""A copy of the sources that is compiled once, and in which one breakage at a time is compiled and tested."""
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

BUNDLES = ["workspace", "workspace.webdav", "sync", "server"]
LONGEST_TEST = 150
JAVA = Path(os.environ.get("JAVA_HOME", "")) / "bin"


class Workshop:
    def __init__(self, root, folder, modules):
        self.root, self.folder, self.modules = root, folder, modules
        self.libraries = self._libraries()
        self.main = folder / "main"
        self.runner = folder / "runner"
        self._compile_all()

    def _libraries(self):
        """The jars of the plain tests, found by Maven from what their POMs name."""
        poms = [self.root / "tests/pom.xml"]
        poms += [self.root / f"tests/org.opensynchro.{module}.tests/pom.xml" for module in self.modules]
        blocks = []
        for pom in poms:
            text = pom.read_text(encoding="utf-8")
            blocks += [block for block in re.findall(r"<dependency>.*?</dependency>", text, re.S)
                       if "<groupId>org.opensynchro</groupId>" not in block]
        project = self.folder / "pom.xml"
        project.write_text(
            '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
            "<groupId>org.opensynchro</groupId><artifactId>mutate</artifactId><version>0</version>"
            f"<dependencies>{''.join(dict.fromkeys(blocks))}</dependencies></project>", encoding="utf-8")
        output = self.folder / "classpath"
        run([os.environ.get("MAVEN", "mvn"), "-q", "-B", "-f", project,
             "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath",
             f"-Dmdep.outputFile={output}"], "Maven could not tell the libraries")
        return output.read_text(encoding="utf-8").strip()

    def _compile_all(self):
        for bundle in BUNDLES:
            source = self.root / f"bundles/org.opensynchro.{bundle}/src"
            shutil.copytree(source, self.main, dirs_exist_ok=True)
        self._javac(self.main, [], self.main.rglob("*.java"))
        for module in self.modules:
            tests = self.folder / module
            base = self.root / f"tests/org.opensynchro.{module}.tests/src/test"
            for source in [base / "java", base / "resources", self.root / "tests/resources"]:
                if source.is_dir():
                    shutil.copytree(source, tests, dirs_exist_ok=True)
            self._javac(tests, [self.main], tests.rglob("*.java"))
        self._javac(self.runner, [], [self.root / "releng/mutate.d/RunTest.java"])

    def _javac(self, output, classpath, sources):
        output.mkdir(exist_ok=True)
        names = self.folder / f"{output.name}.sources"
        names.write_text("\n".join(f'"{source}"' for source in sources), encoding="utf-8")
        run([JAVA / "javac", "-nowarn", "-proc:none", "-encoding", "UTF-8", "-d", output,
             "-cp", self._path(classpath), f"@{names}"], "This does not compile")

    def _path(self, folders):
        return os.pathsep.join([*map(str, folders), self.libraries])

    def compile_mutated(self, mutation, text):
        """Where the classes of the broken source are."""
        folder = Path(tempfile.mkdtemp(prefix="mutant-", dir=self.folder))
        source = folder / mutation.file.split("/src/", 1)[1]
        source.parent.mkdir(parents=True)
        source.write_text(text, encoding="utf-8")
        self._javac(folder, [self.main], [source])
        return folder

    def test(self, module, tests, mutant=None):
        """The names of the tests that failed; one that does not end counts as failed."""
        before = [mutant] if mutant else []
        command = [JAVA / "java", "-XX:TieredStopAtLevel=1", "-Xmx512m", "--enable-native-access=ALL-UNNAMED",
                   "-Djava.awt.headless=true", "-Djunit.jupiter.execution.timeout.testable.method.default=60s",
                   "-cp", self._path([*before, self.main, self.folder / module, self.runner]),
                   "RunTest", *tests]
        try:
            done = subprocess.run(command, cwd=self.root / f"tests/org.opensynchro.{module}.tests", text=True,
                                  capture_output=True, timeout=LONGEST_TEST * len(tests), check=False)
        except subprocess.TimeoutExpired:
            return ["(did not end)"]
        if done.returncode not in (0, 1):
            raise SystemExit(f"The tests could not be run: {done.stdout[-500:]} {done.stderr[-2000:]}")
        lines = done.stdout.splitlines()
        missing = [test for test in tests if f"RAN {test}" not in lines and not any(
            line.startswith(f"FAILED {test}") for line in lines)]
        if missing:
            raise SystemExit(f"There is no such test: {', '.join(missing)}")
        return [line[7:] for line in lines if line.startswith("FAILED ")]


def run(command, complaint):
    done = subprocess.run(command, text=True, capture_output=True, stdin=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{complaint}:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
